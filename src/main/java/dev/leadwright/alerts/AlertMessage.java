package dev.leadwright.alerts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What a channel is told of an alert, in plain words. It holds untrusted text, which each channel makes safe in its own way.
 *
 * @param number of the message to this recipient about this alert, from 1
 */
record AlertMessage(Kind kind, Alert alert, int number) {
    private static final int MAX_TITLE = 150;
    private static final int MAX_DETAIL = 1200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    enum Kind {
        FIRST,
        /** It goes on, and nobody has read of it. */
        REMINDER,
        /** It is over. */
        RECOVERY
    }

    /** What there is to say now to who was told so far; empty: nothing. */
    static Optional<AlertMessage> next(Alert alert, AlertDelivery soFar) {
        int number = soFar.told() + 1;
        if (soFar.told() == 0) {
            return Optional.of(new AlertMessage(Kind.FIRST, alert, number));
        }
        if (alert.resolvedAt().isPresent()) {
            return soFar.recoveryTold()
                    ? Optional.empty()
                    : Optional.of(new AlertMessage(Kind.RECOVERY, alert, number));
        }
        return alert.readAt().isEmpty() && alert.count() > soFar.toldCount()
                ? Optional.of(new AlertMessage(Kind.REMINDER, alert, number))
                : Optional.empty();
    }

    /** Whether it says that the alert is over. */
    boolean tellsRecovery() {
        return alert.resolvedAt().isPresent();
    }

    /** One line. */
    String heading() {
        String title = shortened(AlertStore.oneLine(alert.title()), MAX_TITLE);
        return switch (kind) {
            case FIRST -> word() + title;
            case REMINDER -> word() + title + " (" + alert.count() + " times)";
            case RECOVERY ->
                "Over: " + shortened(AlertStore.oneLine(alert.recovery().orElse(title)), MAX_TITLE);
        };
    }

    private String word() {
        return switch (alert.severity()) {
            case URGENT -> "URGENT: ";
            case WARNING -> "Warning: ";
            case INFO -> "";
        };
    }

    /** What follows the heading. */
    String body() {
        String detail = shortened(alert.detail().strip(), MAX_DETAIL);
        return switch (kind) {
            case FIRST ->
                detail
                        + alert.resolvedAt()
                                .map(at -> "\n\nOver since " + TIME.format(at) + ".")
                                .orElse("");
            case REMINDER -> detail + "\n\n" + span() + ".";
            case RECOVERY ->
                "It was: " + shortened(AlertStore.oneLine(alert.title()), MAX_TITLE) + " (" + span() + ").";
        };
    }

    private String span() {
        return alert.count() == 1
                ? "on " + TIME.format(alert.firstAt())
                : alert.count() + " times from " + TIME.format(alert.firstAt()) + " to " + TIME.format(alert.lastAt());
    }

    /** The same for every try to send this message, and no other installation's. */
    String reference(int number) {
        Instant first = alert.firstAt();
        return "alert-" + alert.id() + "-" + number + "-" + first.toEpochMilli();
    }

    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
