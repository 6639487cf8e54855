package dev.leadwright.analyst.rules;

import dev.leadwright.analyst.Band;
import dev.leadwright.analyst.Criterion;
import dev.leadwright.analyst.Judgement;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.Properties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a lead did of its own accord, by HubSpot's properties: a form 15 points, a reply 15, a click 10, a visit 10, an
 * opened mail 5; together at most 15.
 *
 * <p>An act is worth its points while it is fresh; then they halve in every further such time, and after a year it is
 * forgotten. The points decide on the band; what is remembered at all is at least {@link Band#ENGAGEMENT_LOW}.
 */
final class Engagement {
    private static final Duration REMEMBERED = Duration.ofDays(365);

    /**
     * What a lead may do.
     *
     * @param freshDays how long it is worth all its points
     * @param undatedIsFresh whether it still counts in full when its time is not known; else it counts half
     * @param count the property that counts how often
     * @param last properties that hold the time of the last
     */
    private record Act(
            String what, int points, int freshDays, boolean undatedIsFresh, String count, List<String> last) {}

    /** In the order a lead's acts are told in. */
    private static final List<Act> ACTS = List.of(
            new Act(
                    "submitted a form",
                    15,
                    90,
                    true,
                    ContactProperty.FORM_SUBMISSIONS,
                    List.of(ContactProperty.LAST_FORM_SUBMISSION)),
            new Act(
                    "replied to a mail",
                    15,
                    90,
                    true,
                    ContactProperty.EMAILS_REPLIED,
                    List.of(ContactProperty.LAST_EMAIL_REPLY, ContactProperty.LAST_SALES_EMAIL_REPLY)),
            new Act(
                    "clicked in a mail",
                    10,
                    60,
                    false,
                    ContactProperty.EMAILS_CLICKED,
                    List.of(ContactProperty.LAST_EMAIL_CLICK, ContactProperty.LAST_SALES_EMAIL_CLICK)),
            // A visit without a date may be years old.
            new Act("visited the website", 10, 30, false, ContactProperty.VISITS, List.of(ContactProperty.LAST_VISIT)),
            // Mail programs open mails by themselves, so this is little and soon forgotten.
            new Act(
                    "opened a mail",
                    5,
                    30,
                    true,
                    ContactProperty.EMAILS_OPENED,
                    List.of(ContactProperty.LAST_EMAIL_OPEN, ContactProperty.LAST_SALES_EMAIL_OPEN)));

    private record Signal(double points, String what, String property) {}

    private record Latest(Instant at, String property) {}

    private final Clock clock;

    Engagement(Clock clock) {
        this.clock = clock;
    }

    Judgement judge(Contact contact) {
        List<Signal> signals = ACTS.stream()
                .flatMap(act -> signal(act, contact.properties()).stream())
                .toList();
        return signals.isEmpty() ? none() : of(signals);
    }

    private static Judgement none() {
        return new Judgement(Band.ENGAGEMENT_NONE, "No visit, open, reply or form is on record", "nothing on record");
    }

    private static Judgement of(List<Signal> signals) {
        double points = signals.stream().mapToDouble(Signal::points).sum();
        String what = String.join(", ", signals.stream().map(Signal::what).toList());
        String evidence =
                String.join(", ", signals.stream().map(Signal::property).toList());
        return new Judgement(
                band(Math.min(Criterion.ENGAGEMENT.maxPoints(), Math.round(points))),
                Character.toUpperCase(what.charAt(0)) + what.substring(1),
                evidence);
    }

    private static Band band(long points) {
        if (points >= Band.ENGAGEMENT_HIGH.points()) {
            return Band.ENGAGEMENT_HIGH;
        }
        return points >= Band.ENGAGEMENT_MODERATE.points() ? Band.ENGAGEMENT_MODERATE : Band.ENGAGEMENT_LOW;
    }

    private Optional<Signal> signal(Act act, Properties of) {
        Optional<Latest> latest = latest(act, of);
        if (latest.isPresent()) {
            return dated(act, latest.get());
        }
        if (of.findInt(act.count()).filter(number -> number > 0).isEmpty()) {
            return Optional.empty();
        }
        double points = act.undatedIsFresh() ? act.points() : act.points() / 2.0;
        return Optional.of(new Signal(points, act.what(), "contact." + act.count()));
    }

    private Optional<Latest> latest(Act act, Properties of) {
        return act.last().stream()
                .flatMap(property -> of.findInstant(property).map(at -> new Latest(at, property)).stream())
                .max(Comparator.comparing(Latest::at));
    }

    private Optional<Signal> dated(Act act, Latest latest) {
        Duration age = Duration.between(latest.at(), clock.instant());
        if (age.compareTo(REMEMBERED) > 0) {
            return Optional.empty();
        }
        Duration whole = Duration.ofDays(act.freshDays());
        boolean fresh = age.compareTo(whole) <= 0;
        double stale = fresh ? 0 : (double) age.minus(whole).toSeconds() / whole.toSeconds();
        String what = act.what() + (fresh ? " recently" : " some time ago");
        return Optional.of(new Signal(act.points() * Math.pow(0.5, stale), what, "contact." + latest.property()));
    }
}
