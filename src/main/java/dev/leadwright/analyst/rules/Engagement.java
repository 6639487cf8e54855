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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a lead did of its own accord, by HubSpot's properties: a form 15 points, a reply 15, a visit 10, an opened mail 5;
 * together at most 15. What is long ago counts less.
 */
final class Engagement {
    private static final Duration RECENT_VISIT = Duration.ofDays(30);
    private static final Duration RECENT = Duration.ofDays(90);
    private static final Duration REMEMBERED = Duration.ofDays(365);
    private static final int STRONG = 15;
    private static final int VISIT = 10;
    private static final int WEAK = 5;

    private final Clock clock;

    Engagement(Clock clock) {
        this.clock = clock;
    }

    private record Signal(int points, String what, String property) {}

    Judgement judge(Contact contact) {
        Properties of = contact.properties();
        List<Signal> signals = new ArrayList<>();
        strong(of, ContactProperty.FORM_SUBMISSIONS, ContactProperty.LAST_FORM_SUBMISSION, "submitted a form")
                .ifPresent(signals::add);
        strong(of, ContactProperty.EMAILS_REPLIED, ContactProperty.LAST_EMAIL_REPLY, "replied to a mail")
                .ifPresent(signals::add);
        visit(of).ifPresent(signals::add);
        open(of).ifPresent(signals::add);
        return signals.isEmpty() ? none() : of(signals);
    }

    private static Judgement none() {
        return new Judgement(Band.ENGAGEMENT_NONE, "No visit, open, reply or form is on record", "nothing on record");
    }

    private static Judgement of(List<Signal> signals) {
        int points = Math.min(
                Criterion.ENGAGEMENT.maxPoints(),
                signals.stream().mapToInt(Signal::points).sum());
        String what = String.join(", ", signals.stream().map(Signal::what).toList());
        String evidence =
                String.join(", ", signals.stream().map(Signal::property).toList());
        return new Judgement(band(points), Character.toUpperCase(what.charAt(0)) + what.substring(1), evidence);
    }

    private static Band band(int points) {
        if (points >= Band.ENGAGEMENT_HIGH.points()) {
            return Band.ENGAGEMENT_HIGH;
        }
        return points >= Band.ENGAGEMENT_MODERATE.points() ? Band.ENGAGEMENT_MODERATE : Band.ENGAGEMENT_LOW;
    }

    /** Full points when recent or undated, a few within a year, none after. */
    private Optional<Signal> strong(Properties of, String count, String last, String what) {
        Optional<Instant> at = of.findInstant(last);
        if (!isCounted(of, count) && at.isEmpty()) {
            return Optional.empty();
        }
        if (at.isEmpty() || within(at.get(), RECENT)) {
            return Optional.of(new Signal(STRONG, what, "contact." + count));
        }
        return within(at.get(), REMEMBERED)
                ? Optional.of(new Signal(WEAK, what + " some months ago", "contact." + last))
                : Optional.empty();
    }

    /** A visit without a date may be years old and counts as such. */
    private Optional<Signal> visit(Properties of) {
        Optional<Instant> at = of.findInstant(ContactProperty.LAST_VISIT);
        if (at.filter(moment -> within(moment, RECENT_VISIT)).isPresent()) {
            return Optional.of(
                    new Signal(VISIT, "visited the website recently", "contact." + ContactProperty.LAST_VISIT));
        }
        boolean remembered = at.map(moment -> within(moment, REMEMBERED)).orElse(isCounted(of, ContactProperty.VISITS));
        return remembered
                ? Optional.of(
                        new Signal(WEAK, "visited the website some time ago", "contact." + ContactProperty.VISITS))
                : Optional.empty();
    }

    private Optional<Signal> open(Properties of) {
        Optional<Instant> at = of.findInstant(ContactProperty.LAST_EMAIL_OPEN);
        boolean counts = at.map(moment -> within(moment, RECENT)).orElse(isCounted(of, ContactProperty.EMAILS_OPENED));
        return counts
                ? Optional.of(new Signal(WEAK, "opened a mail", "contact." + ContactProperty.EMAILS_OPENED))
                : Optional.empty();
    }

    private static boolean isCounted(Properties of, String count) {
        return of.findInt(count).filter(number -> number > 0).isPresent();
    }

    private boolean within(Instant moment, Duration age) {
        return moment.isAfter(clock.instant().minus(age));
    }
}
