package dev.leadwright.hubspot;

import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.MailConsent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who wants no mail. HubSpot keeps it in three places: on the contact, as an opt-out of everything, and for each
 * subscription type. One of them is enough; and each must be readable, or there is no answer.
 */
final class Subscriptions {
    /** Without {@code verbose} HubSpot documents an answer that is always empty, which looks like no opt-out. */
    private static final String UNSUBSCRIBE_ALL = "/unsubscribe-all?channel=EMAIL&verbose=true";

    private static final String CHOICES = "?channel=EMAIL";
    private static final int LONGEST_ADDRESS = 254;

    private final HubspotHttp http;
    private final Records records;
    private final String ours;

    /** @param ours id or name of the type that counts; blank: every type */
    Subscriptions(HubspotHttp http, Records records, String ours) {
        this.http = http;
        this.records = records;
        this.ours = ours;
    }

    MailConsent get(String email) {
        String address = address(email);
        if (isOptedOutOnContact(address) || isUnsubscribedFromAll(address)) {
            return new MailConsent.OptedOut(MailConsent.OptedOut.ALL);
        }
        return unsubscribedType(address)
                .<MailConsent>map(type -> new MailConsent.OptedOut(type.label()))
                .orElseGet(MailConsent.NotOptedOut::new);
    }

    void unsubscribe(String email) {
        http.send(
                new Call(
                        "POST",
                        Paths.subscriptions(address(email)) + UNSUBSCRIBE_ALL,
                        Optional.empty(),
                        Call.Kind.WRITE,
                        "record an opt-out"),
                Wire.Subscriptions.class);
    }

    private boolean isOptedOutOnContact(String address) {
        return records.findBy(
                        RecordType.CONTACTS,
                        ContactProperty.EMAIL,
                        address,
                        List.of(ContactProperty.EMAIL, ContactProperty.EMAIL_OPT_OUT))
                .filter(contact -> contact.values().isTrue(ContactProperty.EMAIL_OPT_OUT))
                .isPresent();
    }

    /** Of the whole account or of one of its brands: which of them a mail speaks for is not ours to say. */
    private boolean isUnsubscribedFromAll(String address) {
        Call call = Call.get(Paths.subscriptions(address) + UNSUBSCRIBE_ALL, "read who has opted out of all e-mail");
        return read(call).stream().anyMatch(Wire.Subscription::isUnsubscribed);
    }

    private Optional<Wire.Subscription> unsubscribedType(String address) {
        Call call = Call.get(Paths.subscriptions(address) + CHOICES, "read who has unsubscribed");
        List<Wire.Subscription> types = read(call);
        if (!ours.isEmpty() && types.stream().noneMatch(this::isOurs)) {
            throw new CrmException.Invalid("HubSpot has no subscription type \"" + ours
                    + "\". Set hubspot.subscription to the id or name of one that it has, or leave it empty.");
        }
        return types.stream()
                .filter(type -> ours.isEmpty() || isOurs(type))
                .filter(Wire.Subscription::isUnsubscribed)
                .findFirst();
    }

    private boolean isOurs(Wire.Subscription type) {
        return type.subscriptionId().equals(ours) || type.subscriptionName().equalsIgnoreCase(ours);
    }

    private List<Wire.Subscription> read(Call call) {
        return http.send(call, Wire.Subscriptions.class).all();
    }

    private static String address(String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        if (address.indexOf('@') < 1 || address.length() > LONGEST_ADDRESS) {
            throw new CrmException.Invalid("Not an e-mail address: \""
                    + (address.length() <= 60 ? address : address.substring(0, 60) + "...") + "\".");
        }
        return address;
    }
}
