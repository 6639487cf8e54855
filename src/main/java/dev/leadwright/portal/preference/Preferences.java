package dev.leadwright.portal.preference;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.leadwright.portal.preference.PreferenceStore.Choice;
import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.record.RecordStore;
import dev.leadwright.portal.record.UniqueValues;
import dev.leadwright.portal.schema.ObjectType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What addresses chose: kinds of mail they want, and whether they want any. */
@Component
public class Preferences {

    private static final String OPTED_OUT = "UNSUBSCRIBED";
    private static final String SOURCE = "API";
    private static final Set<String> STATES = Set.of("SUBSCRIBED", OPTED_OUT, "NOT_SPECIFIED");

    private final PreferenceStore store;
    private final UniqueValues uniqueValues;
    private final RecordStore records;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Preferences(
            PreferenceStore store,
            UniqueValues uniqueValues,
            RecordStore records,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.uniqueValues = uniqueValues;
        this.records = records;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A choice as the API shows it; without a subscription it is about all mail. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Status(
            String channel,
            String subscriberIdString,
            String status,
            @Nullable Long subscriptionId,
            @Nullable String subscriptionName,
            @Nullable String wideStatusType,
            @Nullable String source,
            @Nullable Instant timestamp) {}

    /** The body of a change. */
    public record Change(
            @Nullable Long subscriptionId,
            @Nullable String statusState,
            @Nullable String channel) {}

    public List<Status> list(String email, @Nullable String channel) {
        requireEmail(channel);
        String address = fold(email);
        return store.listChoices(address).stream()
                .map(choice -> status(address, choice))
                .toList();
    }

    public List<Status> change(String email, Change change) {
        requireEmail(change.channel());
        String state = change.statusState();
        if (state == null || !STATES.contains(state)) {
            throw Problem.invalid("statusState must be one of %s, but was '%s'.".formatted(STATES, state));
        }
        Long subscription = change.subscriptionId();
        if (subscription == null) {
            throw Problem.invalid("subscriptionId is required.");
        }
        String address = fold(email);
        if (store.listChoices(address).stream().noneMatch(choice -> choice.subscriptionId() == subscription)) {
            throw Problem.invalid("Subscription %d does not exist.".formatted(subscription));
        }
        store.choose(address, subscription, state, now());
        return store.listChoices(address).stream()
                .filter(choice -> choice.subscriptionId() == subscription)
                .map(choice -> status(address, choice))
                .toList();
    }

    /**
     * One entry if the address wants no mail at all, else none.
     *
     * @param verbose whether to say it: HubSpot documents that without {@code verbose=true} the answer is always empty
     */
    public List<Status> listUnsubscribedFromAll(String email, @Nullable String channel, boolean verbose) {
        requireEmail(channel);
        if (!verbose) {
            return List.of();
        }
        String address = fold(email);
        return store
                .findUnsubscribedFromAll(address)
                .map(at -> new Status("EMAIL", address, OPTED_OUT, null, null, "PORTAL_WIDE", null, at))
                .stream()
                .toList();
    }

    /** Records that an address wants no mail at all, on the contact who has it as well. */
    public List<Status> unsubscribeFromAll(String email, @Nullable String channel, boolean verbose) {
        requireEmail(channel);
        String address = fold(email);
        transaction.executeWithoutResult(status -> {
            store.unsubscribeFromAll(address, now());
            uniqueValues
                    .find(ObjectType.CONTACTS, "email", address)
                    .ifPresent(contact -> records.set(contact, "hs_email_optout", "true", now()));
        });
        return listUnsubscribedFromAll(address, channel, verbose);
    }

    private static Status status(String address, Choice choice) {
        return new Status(
                "EMAIL",
                address,
                choice.status(),
                choice.subscriptionId(),
                choice.name(),
                null,
                SOURCE,
                choice.changedAt().orElse(null));
    }

    private static void requireEmail(@Nullable String channel) {
        if (!"EMAIL".equals(channel)) {
            throw Problem.invalid("channel must be EMAIL, but was '%s'.".formatted(channel));
        }
    }

    private static String fold(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
