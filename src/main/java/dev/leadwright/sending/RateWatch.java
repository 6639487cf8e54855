package dev.leadwright.sending;

import dev.leadwright.mail.SentMail;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.replies.BouncesAndComplaints;
import dev.leadwright.replies.MailCameBack;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares what left with what came back, on the arrival of each bounce and complaint and before each mail. After a person let
 * mail leave again, only what left since then counts.
 */
@Component
class RateWatch implements BounceWatch {
    /** Who has pulled the brake, as {@link Brake.Pulled} says it. */
    static final String OURSELVES = "Leadwright";

    static final String CAUSE = "mail-stopped-by-rates";

    private final AutoPause limits;
    private final Brake brake;
    private final SentMail sent;
    private final BouncesAndComplaints returned;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RateWatch(
            SendingSettings settings,
            Brake brake,
            SentMail sent,
            BouncesAndComplaints returned,
            JdbcClient sql,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.limits = settings.autoPause();
        this.brake = brake;
        this.sent = sent;
        this.returned = returned;
        this.sql = sql;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** In the transaction that enters the bounce: it is counted with it. */
    @EventListener
    void on(MailCameBack cameBack) {
        look();
    }

    @Override
    public void look() {
        if (limits.enabled() && brake.find().isEmpty()) {
            findTrouble().ifPresent(this::stop);
        }
    }

    /** The figures, where there are too many. */
    private Optional<String> findTrouble() {
        Instant opens = clock.instant().minus(limits.window());
        Instant since = countedSince().filter(opens::isBefore).orElse(opens);
        SentMail.Tally tally = sent.tally(since);
        long mails = tally.left() + tally.refused();
        if (mails < limits.minMails()) {
            return Optional.empty();
        }
        BouncesAndComplaints.Count count = returned.count(opens, countedSince().orElse(Instant.EPOCH));
        long bounced = count.bounced() + tally.refused();
        if (isMore(bounced, mails, limits.bouncePercent())) {
            return Optional.of(figures(bounced, mails, "came back for good", limits.bouncePercent()));
        }
        return count.complaints() >= limits.minComplaints()
                        && isMore(count.complaints(), mails, limits.complaintPercent())
                ? Optional.of(
                        figures(count.complaints(), mails, "were complained of as spam", limits.complaintPercent()))
                : Optional.empty();
    }

    private static boolean isMore(long part, long whole, double percent) {
        return part * 100.0 > whole * percent;
    }

    private String figures(long part, long whole, String what, double percent) {
        return String.format(
                Locale.ROOT,
                "%d of the %d mails of the last %s %s: %.1f %%, more than %s %%",
                part,
                whole,
                words(limits.window()),
                what,
                part * 100.0 / whole,
                String.valueOf(percent).replaceFirst("\\.0$", ""));
    }

    private static String words(Duration window) {
        return window.toDays() > 1 ? window.toDays() + " days" : window.toHours() + " hours";
    }

    private void stop(String figures) {
        transaction.executeWithoutResult(_ -> {
            if (brake.pull(figures, OURSELVES)) {
                events.publishEvent(notice(figures));
            }
        });
    }

    private static Notice notice(String figures) {
        return new Notice(
                Severity.URGENT,
                Audience.OPERATOR,
                CAUSE,
                "All mail was stopped: too much of it comes back",
                figures
                        + ". No mail to leads leaves until a person says so; the tasks wait. Look at which addresses and which"
                        + " list they were (the leads' pages say), clean it, and then: ./leadwright sending --go. The count"
                        + " begins anew with that.",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<Instant> countedSince() {
        return sql.sql("SELECT since FROM leadwright.sending_count")
                .query((row, _) -> row.getObject("since", OffsetDateTime.class).toInstant())
                .optional();
    }
}
