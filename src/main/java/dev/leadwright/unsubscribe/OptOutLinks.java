package dev.leadwright.unsubscribe;

import dev.leadwright.crm.Crm;
import dev.leadwright.mail.MailNotConfigured;
import dev.leadwright.mail.OptOut;
import dev.leadwright.mail.OptOuts;
import dev.leadwright.mail.OutgoingMail;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives each mail a link of its own, and says where one by mail is read too. */
@Component
class OptOutLinks implements OptOuts {
    private static final String NO_SERVER =
            "No mail is sent: unsubscribe.local-links is set, and this process serves no pages.";

    private final WaysOut ways;
    private final OwnPort port;
    private final LinkTable links;
    private final Crm crm;
    private volatile @Nullable String portal;

    OptOutLinks(WaysOut ways, OwnPort port, LinkTable links, Crm crm) {
        this.ways = ways;
        this.port = port;
        this.links = links;
        this.crm = crm;
    }

    @Override
    public Optional<String> missing() {
        if (base().isPresent() || ways.byMail()) {
            return Optional.empty();
        }
        return Optional.of(ways.localLinks() ? NO_SERVER : WaysOut.NONE);
    }

    @Override
    public OptOut of(OutgoingMail mail, String recipient) {
        missing().ifPresent(what -> {
            throw new MailNotConfigured(what);
        });
        Optional<URI> link = base().map(
                        base -> base + UnsubscribeServlet.PATH + "/" + links.tokenOf(mail, recipient, portal()))
                .map(URI::create);
        return new OptOut(link, ways.byMail());
    }

    private Optional<String> base() {
        return ways.localLinks() ? port.find().map(number -> "http://127.0.0.1:" + number) : ways.publicUrl();
    }

    /** Asked for once; it was reached a moment ago, when the contact was read. */
    private String portal() {
        String known = portal;
        if (known == null) {
            known = crm.getAccount().portalId();
            portal = known;
        }
        return known;
    }
}
