package dev.leadwright.analyst.books;

import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.Budget;
import dev.leadwright.icp.IdealCustomerProfile;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reserves for calls what they can cost at most, and books what they did cost. All nodes check and reserve one after the
 * other, so that together they never pass a limit.
 */
@Component
class CallLedger {
    /** Longer than the longest call may take ({@code analyst.timeout}, 10 minutes): its node is dead after that. */
    static final Duration LONGEST_CALL = Duration.ofMinutes(15);

    /** Of PostgreSQL's advisory lock; any number nobody else takes. */
    private static final long LOCK = 0x6d6f64656c63616cL;

    private final JdbcClient sql;
    private final Clock clock;
    private final Budget budget;
    private final String campaign;
    private final TransactionTemplate transaction;

    CallLedger(
            JdbcClient sql,
            Clock clock,
            AnalystSettings settings,
            IdealCustomerProfile profile,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.clock = clock;
        this.budget = settings.budget();
        this.campaign = profile.name();
        this.transaction = new TransactionTemplate(transactions);
        // What was paid stays in the books even if the caller's transaction does not.
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), budget.zone());
    }

    /** When the day begins on which today's limits are free again. */
    Instant tomorrow() {
        return today().plusDays(1).atStartOfDay(budget.zone()).toInstant();
    }

    Reservation reserve(PlannedCall call) {
        return inTransaction(() -> {
            sql.sql("SELECT pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query((row, number) -> true)
                    .single();
            endReservationsOfTheDead();
            List<BudgetStanding> exhausted = Stream.concat(
                            standing(BudgetLimit.LEAD, call.contact().value()).stream(), standings().stream())
                    .filter(standing -> !standing.permits(worst(standing, call)))
                    .toList();
            Optional<BudgetStanding> forGood = exhausted.stream()
                    .filter(standing -> !standing.mayPermitSoon(worst(standing, call)))
                    .findFirst();
            return forGood.or(() -> exhausted.stream().findFirst())
                    .<Reservation>map(standing -> new Reservation.Refused(standing, forGood.isEmpty()))
                    .orElseGet(() -> new Reservation.Granted(insert(call)));
        });
    }

    private static long worst(BudgetStanding standing, PlannedCall call) {
        return standing.limit() == BudgetLimit.TOKENS_OF_DAY
                ? call.worstTokens()
                : call.worstCost().micros();
    }

    /** What became of a call. Of a lead that was erased meanwhile only the cost is kept. */
    void book(long id, EndedCall ended) {
        var _ = inTransaction(() -> {
            insertContext(ended);
            return sql.sql("""
                            UPDATE leadwright.model_call
                               SET model = :model, outcome = :outcome,
                                   tokens = CASE WHEN :unheard THEN tokens ELSE :tokens END,
                                   cost = CASE WHEN :unheard THEN cost ELSE :cost END,
                                   price_known = :known, input = :input, cache_write = :cacheWrite,
                                   cache_read = :cacheRead, output = :output, took_ms = :took, context = :context,
                                   material = CASE WHEN contact_id IS NULL THEN NULL ELSE :material END,
                                   complaint = CASE WHEN contact_id IS NULL THEN NULL ELSE :complaint END,
                                   answer = CASE WHEN contact_id IS NULL THEN NULL ELSE :answer END
                             WHERE id = :id
                            """)
                    .param("id", id)
                    .param("model", ended.model())
                    .param("outcome", ended.outcome())
                    .param("unheard", ended.unheard())
                    .param("tokens", ended.usage().read() + ended.usage().output())
                    .param("cost", ended.cost().amount().micros())
                    .param("known", ended.cost().isKnown())
                    .param("input", ended.usage().input())
                    .param("cacheWrite", ended.usage().cacheWrite())
                    .param("cacheRead", ended.usage().cacheRead())
                    .param("output", ended.usage().output())
                    .param("took", ended.took().toMillis())
                    .param("context", ended.contextHash())
                    .param("material", storable(ended.text().material()))
                    .param("complaint", storable(ended.text().complaint()))
                    .param("answer", storable(ended.text().answer()))
                    .update();
        });
    }

    /** The limits that are set, but for that of a lead. */
    List<BudgetStanding> standings() {
        return Stream.of(
                        standing(BudgetLimit.DAY, ""),
                        standing(BudgetLimit.TOKENS_OF_DAY, ""),
                        standing(BudgetLimit.CAMPAIGN, campaign))
                .flatMap(Optional::stream)
                .toList();
    }

    /** @param whose lead or campaign */
    Optional<BudgetStanding> standing(BudgetLimit limit, String whose) {
        long most = switch (limit) {
            case LEAD -> micros(budget.perLead());
            case DAY -> micros(budget.perDay());
            case CAMPAIGN -> micros(budget.perCampaign());
            case TOKENS_OF_DAY -> budget.tokensPerDay();
        };
        return most == 0 ? Optional.empty() : Optional.of(standing(limit, whose, most));
    }

    private BudgetStanding standing(BudgetLimit limit, String whose, long most) {
        String amount = limit == BudgetLimit.TOKENS_OF_DAY ? "tokens" : "cost";
        String which = switch (limit) {
            case LEAD -> "contact_id = :whose";
            case CAMPAIGN -> "campaign = :whose";
            case DAY, TOKENS_OF_DAY -> "day = :day";
        };
        return sql.sql("""
                        SELECT coalesce(sum(%1$s) FILTER (WHERE outcome IS NOT NULL), 0)::bigint AS booked,
                               coalesce(sum(%1$s) FILTER (WHERE outcome IS NULL), 0)::bigint AS reserved
                          FROM leadwright.model_call WHERE %2$s
                        """.formatted(amount, which))
                .param("whose", whose)
                .param("day", today())
                .query((row, number) -> new BudgetStanding(limit, most, row.getLong("booked"), row.getLong("reserved")))
                .single();
    }

    /** Their process died between reservation and booking. What they reserved may have been spent, and counts as that. */
    private void endReservationsOfTheDead() {
        sql.sql("""
                        UPDATE leadwright.model_call SET outcome = 'LOST'
                         WHERE outcome IS NULL AND reserved_until <= :now
                        """).param("now", now()).update();
    }

    private long insert(PlannedCall call) {
        return sql.sql("""
                        INSERT INTO leadwright.model_call (contact_id, campaign, purpose, provider, model, day, asked_at,
                                                           reserved_until, tokens, cost, price_known)
                        VALUES (:contact, :campaign, :purpose, :provider, :model, :day, :now, :until, :tokens, :cost,
                                :known)
                        RETURNING id
                        """)
                .param("contact", call.contact().value())
                .param("campaign", campaign)
                .param("purpose", call.purpose().name())
                .param("provider", call.provider())
                .param("model", call.model())
                .param("day", today())
                .param("now", now())
                .param("until", now().plus(LONGEST_CALL))
                .param("tokens", call.worstTokens())
                .param("cost", call.worstCost().micros())
                .param("known", call.isPriceKnown())
                .query(Long.class)
                .single();
    }

    private void insertContext(EndedCall ended) {
        sql.sql("""
                        INSERT INTO leadwright.model_context (hash, instructions, profile)
                        VALUES (:hash, :instructions, :profile) ON CONFLICT DO NOTHING
                        """)
                .param("hash", ended.contextHash())
                .param("instructions", storable(ended.text().instructions()))
                .param("profile", storable(ended.text().profile()))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private static long micros(BigDecimal amount) {
        return Money.of(amount).micros();
    }

    /** PostgreSQL's text has no character 0; a model's answer may. */
    static String storable(String text) {
        return text.replace("\0", "");
    }
}
