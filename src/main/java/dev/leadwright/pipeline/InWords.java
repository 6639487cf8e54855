package dev.leadwright.pipeline;

import dev.leadwright.crm.Tier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A list's progress as people read it. */
public final class InWords {
    private static final int LONGEST_NAME = 80;

    private InWords() {}

    /** {@code 1,000 leads, 120 HOT, 340 WARM, 540 COLD, 448 written to, 12 with people, 3 failed}. */
    public static String outcome(LeadListProgress list) {
        List<String> parts = new ArrayList<>();
        parts.add(number(list.leads()) + (list.leads() == 1 ? " lead" : " leads"));
        for (Tier tier : Tier.values()) {
            parts.add(number(list.count(tier)) + " " + tier);
        }
        parts.add(number(list.writtenTo()) + " written to");
        addIfAny(parts, list.count(LeadState.WITH_PEOPLE), "with people");
        addIfAny(parts, list.count(LeadState.FAILED), "failed");
        addIfAny(parts, list.count(LeadState.NOT_SCORED), "not scored");
        return String.join(", ", parts);
    }

    /** {@code 448 mails sent, 440 delivered, 8 bounced, 21 replied}; empty where none was sent. */
    public static Optional<String> mail(LeadListProgress list) {
        ListMail mail = list.mail();
        if (mail.sent() == 0) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        parts.add(number(mail.sent()) + (mail.sent() == 1 ? " mail sent" : " mails sent"));
        parts.add(number(mail.delivered()) + " delivered");
        addIfAny(parts, mail.bounced(), "bounced");
        addIfAny(parts, mail.replied(), "replied");
        addIfAny(parts, mail.unsubscribed(), "unsubscribed");
        addIfAny(parts, mail.complained(), "complained");
        return Optional.of(String.join(", ", parts));
    }

    /** {@code 2 h 5 min}: two units at most. */
    public static String duration(Duration time) {
        if (time.toDays() > 0) {
            return joined(time.toDays(), "d", time.toHoursPart(), "h");
        }
        if (time.toHours() > 0) {
            return joined(time.toHours(), "h", time.toMinutesPart(), "min");
        }
        return time.toMinutes() > 0
                ? joined(time.toMinutes(), "min", time.toSecondsPart(), "s")
                : time.toSeconds() + " s";
    }

    /** The name of the file in one line: it is somebody's text. */
    public static String name(String file) {
        String name = file.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static String joined(long large, String largeUnit, int small, String smallUnit) {
        return large + " " + largeUnit + (small > 0 ? " " + small + " " + smallUnit : "");
    }

    private static void addIfAny(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(number(count) + " " + what);
        }
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
