package dev.leadwright.replies.incoming;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.mail.EmailAddresses;
import dev.leadwright.mail.MailDomains;
import dev.leadwright.mail.MailSettings;
import dev.leadwright.replies.RepliesSettings;
import dev.leadwright.replies.mailbox.ImapUrl;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Our own people: what they write into a conversation is no answer of the contact's. */
@Component
class OwnPeople {
    private static final Duration FRESH_FOR = Duration.ofMinutes(10);
    private static final Logger log = LoggerFactory.getLogger(OwnPeople.class);

    private final Crm crm;
    private final Clock clock;
    private final Set<String> addresses;
    private final Set<String> domains;
    private volatile Set<String> users = Set.of();
    private volatile Instant askedAt = Instant.EPOCH;

    OwnPeople(Crm crm, MailSettings mail, RepliesSettings replies, Clock clock) {
        this.crm = crm;
        this.clock = clock;
        Stream<String> mailbox = replies.imapUrl().map(ImapUrl::parse).map(ImapUrl::user).stream();
        this.addresses = Stream.of(Stream.of(mail.from()), mail.replyTo().stream(), mailbox)
                .flatMap(all -> all)
                .map(EmailAddresses::normalise)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        this.domains = addresses.stream()
                .map(MailDomains::of)
                .filter(MailDomains::isCompanys)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Asks the CRM for its users where that was long ago. It may take a while, so no transaction is held meanwhile. */
    void refresh() {
        if (askedAt.plus(FRESH_FOR).isAfter(clock.instant())) {
            return;
        }
        askedAt = clock.instant();
        try {
            users = crm.listOwners().stream()
                    .flatMap(owner -> owner.email().flatMap(EmailAddresses::normalise).stream())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (CrmException unknown) {
            log.info("Who works in the CRM is asked for again: {}", unknown.getMessage());
        }
    }

    /**
     * Whether one of them has this address.
     *
     * @param from normalised
     * @param contact the address that we wrote to: whoever has it answers, also if it is a colleague's
     */
    boolean have(String from, String contact) {
        return addresses.contains(from)
                || (!from.equals(contact) && (users.contains(from) || domains.contains(MailDomains.of(from))));
    }
}
