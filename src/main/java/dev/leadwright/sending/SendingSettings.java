package dev.leadwright.sending;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When mail may leave.
 *
 * @param onFromStart whether a new installation sends at once, without being switched on: for a demo
 * @param anytime without window, cap and spacing: for a demo, or where another system keeps them
 * @param opens from when on, by the recipient's clock
 * @param closes until when, by the recipient's clock; on the same day, later than {@code opens}
 * @param days of the week, where the recipient is
 * @param holidays days on which nothing leaves, wherever the recipient is
 * @param zone where the mailbox is: its days are counted by it, and recipients of whom no zone is known are taken to be there
 * @param firstDay most mails on the mailbox's first day; providers distrust a new mailbox that sends many
 * @param rise how many more on each further day that it sends
 * @param cap most mails a day, however long it has sent
 * @param spacing least time between two mails
 * @param jitter up to so much more, by chance
 * @param autoPause when all mail stops by itself
 */
public record SendingSettings(
        @DefaultValue("false") boolean onFromStart,
        @DefaultValue("false") boolean anytime,
        @DefaultValue("09:00") LocalTime opens,
        @DefaultValue("17:00") LocalTime closes,

        @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"})
        List<DayOfWeek> days,

        List<LocalDate> holidays,
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue("20") int firstDay,
        @DefaultValue("2") int rise,
        @DefaultValue("50") int cap,
        @DefaultValue("5m") Duration spacing,
        @DefaultValue("5m") Duration jitter,
        @DefaultValue AutoPause autoPause) {

    @SuppressWarnings("NullAway") // the binder gives null for a list that no key is set of
    public SendingSettings {
        holidays = holidays == null ? List.of() : List.copyOf(holidays);
        days = List.copyOf(days);
        if (!closes.isAfter(opens)) {
            throw new IllegalArgumentException("sending.closes is " + closes + ", not later than sending.opens, "
                    + opens + ". Both are times of the same day: 09:00 and 17:00.");
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("sending.days is empty: name at least one day: MONDAY.");
        }
        if (firstDay < 1 || cap < 1 || rise < 0) {
            throw new IllegalArgumentException(
                    "sending.first-day and sending.cap must be 1 or more, and sending.rise not"
                            + " below 0. To send nothing, use ./leadwright sending --stop.");
        }
        if (spacing.isNegative() || jitter.isNegative()) {
            throw new IllegalArgumentException("sending.spacing and sending.jitter must not be below zero: 5m.");
        }
    }

    /** How many mails may leave on a day of which so many sending days went before. */
    int capAfter(long sendingDays) {
        return (int) Math.min(cap, firstDay + rise * sendingDays);
    }
}
