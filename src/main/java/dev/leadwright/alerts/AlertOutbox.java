package dev.leadwright.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who is still to be told what, in PostgreSQL. Filled in the transaction that raises an alert, worked off by any node.
 * Whoever writes here locks the alert first, so that what was told and what happens to the alert meanwhile cannot miss each
 * other.
 */
@Component
class AlertOutbox {
    private static final String THIS = " where alert_id = :alert and channel = :channel and recipient = :recipient";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AlertOutbox(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Called in the transaction that entered the notice, which holds the alert's lock. */
    void raised(AlertBook.Entered entered, List<AlertRouting.Target> targets) {
        targets.forEach(target -> add(entered.alertId(), target));
        switch (entered.entry()) {
            case NEW -> {}
            case AGAIN -> remind(entered.alertId(), "due_at is null");
            case BACK -> remind(entered.alertId(), "tries = 0");
        }
    }

    /** Whoever was told of an earlier alert of a cause that goes on hears of it again as if this were the same. */
    private void add(long alert, AlertRouting.Target target) {
        Instant now = clock.instant();
        Optional<Instant> toldAt = jdbc.sql("""
                        select max(d.told_at) as told_at from alert_delivery d join alert a on a.id = d.alert_id
                        where a.cause = (select cause from alert where id = :alert)
                          and a.id <> :alert and a.resolved_at is null
                          and d.channel = :channel and d.recipient = :recipient
                        """)
                .param("alert", alert)
                .param("channel", target.channel().name())
                .param("recipient", target.recipient())
                .query((row, _) -> AlertRows.time(row, "told_at"))
                .single();
        Instant due = toldAt.map(told -> told.plus(Pace.untilReminder(1)))
                .filter(now::isBefore)
                .orElse(now);
        jdbc.sql("""
                insert into alert_delivery (alert_id, channel, recipient, due_at)
                values (:alert, :channel, :recipient, :due) on conflict do nothing
                """)
                .param("alert", alert)
                .param("channel", target.channel().name())
                .param("recipient", target.recipient())
                .param("due", AlertRows.timestamp(due))
                .update();
    }

    private void remind(long alert, String which) {
        jdbc.sql(
                        "select * from alert_delivery where alert_id = :alert and not recovery_told and (told > 0 or given_up_at"
                                + " is not null) and " + which)
                .param("alert", alert)
                .query(AlertRows::delivery)
                .list()
                .forEach(idle -> setDue(idle, reminderOf(idle)));
    }

    private Instant reminderOf(AlertDelivery delivery) {
        Instant last = delivery.givenUpAt().or(delivery::toldAt).orElseGet(clock::instant);
        Instant due = last.plus(Pace.untilReminder(delivery.told()));
        return due.isAfter(clock.instant()) ? due : clock.instant();
    }

    /** Called in the transaction that ended the alerts. Who was told nothing yet is told both at once. */
    void resolved(List<Long> alerts) {
        if (alerts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update alert_delivery set due_at = :due
                where alert_id in (:alerts) and told > 0 and not recovery_told
                """)
                .param("due", AlertRows.timestamp(clock.instant().plus(Pace.CALM)))
                .param("alerts", alerts)
                .update();
    }

    /**
     * Takes what a channel is to be told next and keeps it from other nodes for {@link Pace#LONGEST_TRY}; if this node dies
     * before it notes what came of it, another takes it after that.
     */
    Optional<AlertDelivery> take(AlertChannel channel) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update alert_delivery set due_at = :until
                        where (alert_id, channel, recipient) = (
                            select alert_id, channel, recipient from alert_delivery
                            where channel = :channel and due_at <= :now
                            order by due_at limit 1 for update skip locked)
                        returning *
                        """)
                .param("channel", channel.name())
                .param("now", AlertRows.timestamp(now))
                .param("until", AlertRows.timestamp(now.plus(Pace.LONGEST_TRY)))
                .query(AlertRows::delivery)
                .optional();
    }

    Optional<Alert> findAlert(long id) {
        return jdbc.sql("select * from alert where id = :id")
                .param("id", id)
                .query(AlertRows::alert)
                .optional();
    }

    /** There was nothing to say after all; unless there is by now. */
    void passed(AlertDelivery taken) {
        withAlert(
                taken,
                alert -> setDue(
                        taken,
                        AlertMessage.next(alert, taken).isEmpty()
                                ? null
                                : clock.instant().plus(Pace.CALM)));
    }

    void told(AlertDelivery taken, AlertMessage message) {
        withAlert(taken, alert -> {
            int told = taken.told() + 1;
            jdbc.sql("""
                            update alert_delivery set told = :told, told_count = :count, told_at = :now,
                                recovery_told = :recovery, tries = 0, failing_since = null, failure = null, given_up_at = null,
                                due_at = :due
                            """ + THIS)
                    .param("told", told)
                    .param("count", message.alert().count())
                    .param("now", AlertRows.timestamp(clock.instant()))
                    .param("recovery", message.tellsRecovery())
                    .param("due", stored(afterTelling(alert, message, told).orElse(null)))
                    .param("alert", taken.alertId())
                    .param("channel", taken.channel().name())
                    .param("recipient", taken.recipient())
                    .update();
        });
    }

    /** What happened to the alert while the message was on its way. */
    private Optional<Instant> afterTelling(Alert alert, AlertMessage message, int told) {
        if (alert.resolvedAt().isPresent()) {
            return message.tellsRecovery()
                    ? Optional.empty()
                    : alert.resolvedAt().map(at -> at.plus(Pace.CALM));
        }
        return alert.readAt().isEmpty() && alert.count() > message.alert().count()
                ? Optional.of(clock.instant().plus(Pace.untilReminder(told)))
                : Optional.empty();
    }

    /** Notes that a try failed; answers when it is tried again, or nothing if it is given up. */
    Optional<Instant> failed(AlertDelivery taken, String why, Optional<Duration> askedToWait) {
        Instant now = clock.instant();
        Instant since = taken.failingSince().orElse(now);
        if (Pace.isTimeToGiveUp(Duration.between(since, now))) {
            givenUp(taken, why);
            return Optional.empty();
        }
        int tries = taken.tries() + 1;
        Duration wait = Pace.untilRetry(tries);
        Instant due =
                now.plus(askedToWait.filter(asked -> asked.compareTo(wait) > 0).orElse(wait));
        withAlert(taken, _ -> noteFailure(taken, why, tries, since, null, due));
        return Optional.of(due);
    }

    /** It is not tried again, unless the alert is raised again. */
    void givenUp(AlertDelivery taken, String why) {
        withAlert(taken, _ -> noteFailure(taken, why, 0, null, clock.instant(), null));
    }

    private void noteFailure(
            AlertDelivery taken,
            String why,
            int tries,
            @Nullable Instant since,
            @Nullable Instant givenUp,
            @Nullable Instant due) {
        jdbc.sql("""
                        update alert_delivery set tries = :tries, failing_since = :since, failure = :why,
                            given_up_at = :givenUp, due_at = :due
                        """ + THIS)
                .param("tries", tries)
                .param("since", stored(since))
                .param("why", AlertStore.oneLine(why))
                .param("givenUp", stored(givenUp))
                .param("due", stored(due))
                .param("alert", taken.alertId())
                .param("channel", taken.channel().name())
                .param("recipient", taken.recipient())
                .update();
    }

    private void setDue(AlertDelivery delivery, @Nullable Instant due) {
        jdbc.sql("update alert_delivery set due_at = :due" + THIS)
                .param("due", stored(due))
                .param("alert", delivery.alertId())
                .param("channel", delivery.channel().name())
                .param("recipient", delivery.recipient())
                .update();
    }

    private static @Nullable Object stored(@Nullable Instant at) {
        return at == null ? null : AlertRows.timestamp(at);
    }

    private void withAlert(AlertDelivery taken, Consumer<Alert> write) {
        transaction.executeWithoutResult(_ -> jdbc.sql("select * from alert where id = :id for update")
                .param("id", taken.alertId())
                .query(AlertRows::alert)
                .optional()
                .ifPresent(write));
    }
}
