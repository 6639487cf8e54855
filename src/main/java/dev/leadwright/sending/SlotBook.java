package dev.leadwright.sending;

import dev.leadwright.places.TimeZones;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The book of the times at which mails leave, one mailbox a book. Whoever writes into it holds its lock, so that the cap
 * holds across nodes; what was booked counts, whether the mail left, may have left, or is yet to leave.
 */
@Component
class SlotBook implements SendingPlan {
    /** So late, a mail still takes its own time; later it is given another, lest those that were kept up leave in a heap. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private final JdbcClient sql;
    private final SendingSettings settings;
    private final SendingWindow window;
    private final Clock clock;

    SlotBook(JdbcClient sql, SendingSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.window = new SendingWindow(settings);
        this.clock = clock;
    }

    @Override
    @Transactional
    public Instant timeFor(MailKey mail, Whereabouts recipient) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (settings.anytime()) {
            return now;
        }
        sql.sql("SELECT pg_advisory_xact_lock(hashtext('leadwright/sending'))")
                .query()
                .listOfRows();
        List<ZoneId> zones =
                window.agreeable(TimeZones.of(recipient.country(), recipient.region(), recipient.city()), now);
        Optional<Instant> booked = find(mail);
        if (booked.filter(at -> isStillGood(at, zones, now)).isPresent()) {
            return booked.get();
        }
        giveBack(mail);
        Instant free = findFree(mail, zones, now);
        insert(mail, free);
        return free;
    }

    @Override
    public Instant foresee(MailKey mail, Whereabouts recipient) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (settings.anytime()) {
            return now;
        }
        List<ZoneId> zones =
                window.agreeable(TimeZones.of(recipient.country(), recipient.region(), recipient.city()), now);
        return find(mail).filter(at -> isStillGood(at, zones, now)).orElseGet(() -> findFree(mail, zones, now));
    }

    @Override
    public void giveBack(MailKey mail) {
        sql.sql("DELETE FROM sending_slot WHERE contact_id = :contact AND stage = :stage")
                .param("contact", mail.contact())
                .param("stage", mail.stage())
                .update();
    }

    @Override
    public Today today() {
        LocalDate day = dayOf(clock.instant());
        Days days = daysFrom(day);
        return new Today(
                day,
                days.mails().getOrDefault(day, 0),
                settings.anytime() ? OptionalInt.empty() : OptionalInt.of(settings.capAfter(days.before())));
    }

    private boolean isStillGood(Instant at, List<ZoneId> zones, Instant now) {
        if (at.isAfter(now)) {
            return window.isOpen(zones, at);
        }
        return window.isOpen(zones, now)
                && !now.isAfter(at.plus(LATE))
                && dayOf(at).equals(dayOf(now));
    }

    private Instant findFree(MailKey mail, List<ZoneId> zones, Instant now) {
        SplittableRandom chance = new SplittableRandom(mail.hashCode());
        Duration gap = settings.spacing().plus(jitter(chance));
        Instant from = window.next(zones, now);
        // Not everybody's first mail at nine sharp.
        from = from.isAfter(now) ? window.next(zones, from.plus(jitter(chance))) : from;
        Days days = daysFrom(dayOf(from));
        while (true) {
            LocalDate day = dayOf(from);
            Instant dayEnds = day.plusDays(1).atStartOfDay(settings.zone()).toInstant();
            if (days.hasRoom(day)) {
                Instant closes = window.closes(zones, from);
                Instant end = closes.isBefore(dayEnds) ? closes : dayEnds;
                Optional<Instant> free = findGap(from, end, gap);
                if (free.isPresent()) {
                    return free.get();
                }
                from = window.next(zones, end);
            } else {
                from = window.next(zones, dayEnds);
            }
        }
    }

    /**
     * What the mailbox does on its days.
     *
     * @param before on how many it sent before these
     * @param mails on each of these, in ascending order
     */
    private record Days(SendingSettings settings, long before, TreeMap<LocalDate, Integer> mails) {
        boolean hasRoom(LocalDate day) {
            int booked = mails.getOrDefault(day, 0);
            return booked < settings.cap()
                    && booked < settings.capAfter(before + mails.headMap(day).size());
        }
    }

    /** The first moment that is far enough from all others. */
    private Optional<Instant> findGap(Instant from, Instant end, Duration gap) {
        Instant candidate = from;
        for (Instant taken : listTaken(from.minus(gap), end.plus(settings.spacing()))) {
            if (!candidate.plus(settings.spacing()).isAfter(taken)) {
                break;
            }
            if (candidate.isBefore(taken.plus(gap))) {
                candidate = taken.plus(gap);
            }
        }
        return candidate.isBefore(end) ? Optional.of(candidate) : Optional.empty();
    }

    private Duration jitter(SplittableRandom chance) {
        long most = settings.jitter().toMillis();
        return Duration.ofMillis(most == 0 ? 0 : chance.nextLong(most));
    }

    private LocalDate dayOf(Instant at) {
        return at.atZone(settings.zone()).toLocalDate();
    }

    private Days daysFrom(LocalDate first) {
        TreeMap<LocalDate, Integer> mails = new TreeMap<>();
        sql.sql("SELECT day, count(*) AS mails FROM sending_slot WHERE day >= :first GROUP BY day")
                .param("first", first)
                .query((row, _) -> Map.entry(row.getObject("day", LocalDate.class), row.getInt("mails")))
                .list()
                .forEach(day -> mails.put(day.getKey(), day.getValue()));
        long before = sql.sql("SELECT count(DISTINCT day) FROM sending_slot WHERE day < :first")
                .param("first", first)
                .query(Long.class)
                .single();
        return new Days(settings, before, mails);
    }

    private List<Instant> listTaken(Instant from, Instant to) {
        return sql.sql("SELECT at FROM sending_slot WHERE at BETWEEN :from AND :to ORDER BY at")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .list();
    }

    private Optional<Instant> find(MailKey mail) {
        return sql.sql("SELECT at FROM sending_slot WHERE contact_id = :contact AND stage = :stage")
                .param("contact", mail.contact())
                .param("stage", mail.stage())
                .query((row, _) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }

    private void insert(MailKey mail, Instant at) {
        sql.sql("INSERT INTO sending_slot (contact_id, stage, at, day) VALUES (:contact, :stage, :at, :day)")
                .param("contact", mail.contact())
                .param("stage", mail.stage())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", dayOf(at))
                .update();
    }
}
