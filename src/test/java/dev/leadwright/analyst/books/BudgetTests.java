package dev.leadwright.analyst.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwright.analyst.BudgetExhausted;
import dev.leadwright.analyst.model.Question;
import dev.leadwright.analyst.model.Questions;
import dev.leadwright.analyst.model.Usage;
import dev.leadwright.crm.ContactId;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Recovered;
import dev.leadwright.testing.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;

/** A call of {@link Questions} may cost 0.013 dollars at most, and read and write 2,200 tokens. */
class BudgetTests {
    private static final Usage SMALL = new Usage(100, 0, 0, 10);
    /** A little less than the most a call may cost. */
    private static final Usage LARGE = new Usage(0, 1000, 0, 1000);

    private final ManualClock clock = new ManualClock("2026-11-27T10:00:00Z");
    private final DataSource database = Books.database();

    @ParameterizedTest
    @CsvSource({
        "budget.per-lead, 0.02, this lead",
        "budget.per-day, 0.02, today",
        "budget.per-campaign, 0.02, the campaign",
        "budget.tokens-per-day, 3000, today"
    })
    void aCallThatMightPassALimitIsNotMade(String limit, String amount, String named) {
        Books books = Books.on(database, clock, limit, amount);
        books.call(question("101"), LARGE);
        long spent = books.spent();

        assertThatThrownBy(() -> books.keeper.before(question("101"), Books.MODEL))
                .isInstanceOf(BudgetExhausted.class)
                .hasMessageContaining(named)
                .hasMessageContaining("(analyst." + limit + ")");
        assertThat(books.spent()).as("nothing is reserved").isEqualTo(spent);
    }

    @Test
    void theLimitOfALeadIsNoOtherLeads() {
        Books books = Books.on(database, clock, "budget.per-lead", "0.02");
        books.call(question("101"), LARGE);

        books.call(question("102"), LARGE);

        assertThat(books.ledger.findStanding(new ContactId("102")))
                .get()
                .extracting(BudgetStanding::leftInWords)
                .isEqualTo("0.0075 of 0.0200");
    }

    @Test
    void whatIsReservedIsSetFreeByTheCostThatCame() {
        Books books = Books.on(database, clock, "budget.per-day", "0.015");

        for (int i = 0; i < 5; i++) {
            books.call(question("101"), SMALL);
        }

        assertThat(books.spent()).isEqualTo(5 * 300);
    }

    @Test
    void aCallWhoseAnswerWasLostCountsAsTheMostItCanHaveCost() {
        Books books = Books.on(database, clock, "budget.per-day", "0.015");
        books.keeper.before(question("101"), Books.MODEL);
        long reserved = books.spent();

        books.keeper.after(books.unheard(question("101"), Books.MODEL));

        assertThat(books.spent()).isEqualTo(reserved).isPositive();
        assertThatThrownBy(() -> books.keeper.before(question("102"), Books.MODEL))
                .isInstanceOf(BudgetExhausted.class);
    }

    @Test
    void aDayTurnsInTheTimeZoneOfTheBudget() {
        Books books = Books.on(database, clock, "budget.per-day", "0.015", "budget.time-zone", "Europe/Berlin");
        books.call(question("101"), LARGE);
        clock.advance(Duration.ofHours(12).plusMinutes(50)); // 22:50 UTC, 23:50 in Berlin

        assertThatThrownBy(() -> books.keeper.before(question("101"), Books.MODEL))
                .isInstanceOfSatisfying(
                        BudgetExhausted.class,
                        exhausted -> assertThat(exhausted.retryAfter()).contains(Duration.ofMinutes(10)));
        clock.advance(Duration.ofMinutes(10));
        books.call(question("101"), LARGE);
    }

    @Test
    void peopleAreToldOnceAndOnceWhenItIsOver() {
        Books books = Books.on(database, clock, "budget.per-day", "0.015");
        books.call(question("101"), LARGE);
        books.published.clear();

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> books.keeper.before(question("101"), Books.MODEL))
                    .isInstanceOf(BudgetExhausted.class);
        }
        assertThat(books.published).singleElement().isInstanceOfSatisfying(Notice.class, notice -> {
            assertThat(notice.severity()).isEqualTo(Notice.Severity.URGENT);
            assertThat(notice.cause()).isEqualTo("model-budget/day");
            assertThat(notice.detail()).contains("until tomorrow, or until you raise analyst.budget.per-day");
        });

        clock.advance(Duration.ofDays(1));
        books.call(question("101"), SMALL);
        books.call(question("101"), SMALL);
        assertThat(books.published)
                .filteredOn(Recovered.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        Recovered.class, over -> assertThat(over.cause()).isEqualTo("model-budget/day"));
    }

    /** Nobody is told of what the next minute mends. */
    @Test
    void whatOnlyCallsUnderWayStandInTheWayOfWaitsAMinuteAndAlertsNobody() throws Exception {
        Books one = Books.on(database, clock, "budget.per-day", "0.015");
        Books other = Books.on(database, clock, "budget.per-day", "0.015");
        try (var thread = Executors.newSingleThreadExecutor()) {
            thread.submit(() -> one.keeper.before(question("101"), Books.MODEL)).get();

            assertThatThrownBy(() -> other.keeper.before(question("102"), Books.MODEL))
                    .isInstanceOfSatisfying(
                            BudgetExhausted.class,
                            exhausted -> assertThat(exhausted.retryAfter()).contains(Duration.ofMinutes(1)));
            assertThat(other.published).isEmpty();
            thread.submit(() -> one.keeper.after(one.made(question("101"), Books.MODEL, SMALL)))
                    .get();
            other.call(question("102"), SMALL);
        }
    }

    @Test
    void whatADeadNodeReservedCountsAsSpentUntilItTurnsOutThatItWasOnlySlow() throws Exception {
        Books dead = Books.on(database, clock, "budget.per-day", "0.015");
        Books alive = Books.on(database, clock, "budget.per-day", "0.015");
        try (var thread = Executors.newSingleThreadExecutor()) {
            thread.submit(() -> dead.keeper.before(question("101"), Books.MODEL))
                    .get();

            clock.advance(CallLedger.LONGEST_CALL.minusSeconds(1));
            assertThatThrownBy(() -> alive.keeper.before(question("102"), Books.MODEL))
                    .isInstanceOf(BudgetExhausted.class);
            clock.advance(Duration.ofSeconds(1));
            assertThatThrownBy(() -> alive.call(question("102"), SMALL))
                    .as("it may have been charged for")
                    .isInstanceOf(BudgetExhausted.class);
            assertThat(alive.ledger.listOf(new ContactId("101")))
                    .extracting(BookedCall::outcome)
                    .containsExactly("LOST");

            thread.submit(() -> dead.keeper.after(dead.made(question("101"), Books.MODEL, SMALL)))
                    .get();
            assertThat(alive.spent()).isEqualTo(300);
            alive.call(question("102"), SMALL);
            assertThat(alive.spent()).isEqualTo(600);
        }
    }

    @Test
    void whileTheBooksCannotBeWrittenNothingIsAsked() {
        Books books = Books.on(database, clock);
        books.sql.sql("ALTER TABLE leadwright.model_call RENAME TO gone").update();

        assertThatThrownBy(() -> books.keeper.before(question("101"), Books.MODEL))
                .isInstanceOf(DataAccessException.class);
    }

    /** Two nodes with ten threads each ask at once, for as long as they may. */
    @Test
    void twentyThreadsOnTwoNodesNeverPassTheLimit() throws Exception {
        long limit = 200_000;
        List<Books> nodes = List.of(
                Books.on(database, clock, "budget.per-day", "0.20"),
                Books.on(database, clock, "budget.per-day", "0.20"));
        var start = new CyclicBarrier(20);
        List<Future<Integer>> threads = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(20)) {
            for (int i = 0; i < 20; i++) {
                Books books = nodes.get(i % 2);
                String contact = String.valueOf(100 + i);
                threads.add(pool.submit(() -> {
                    start.await();
                    return callUntilRefused(books, contact, limit);
                }));
            }
            int made = 0;
            for (Future<Integer> thread : threads) {
                made += thread.get();
            }
            assertThat(nodes.getFirst().spent()).isEqualTo(made * 12_500L).isLessThanOrEqualTo(limit);
            assertThat(made).as("and nearly all of it is used").isEqualTo(15);
        }
    }

    private static int callUntilRefused(Books books, String contact, long limit) {
        for (int made = 0; ; made++) {
            Question question = question(contact);
            try {
                books.keeper.before(question, Books.MODEL);
            } catch (BudgetExhausted refused) {
                return made;
            }
            assertThat(books.spent()).isLessThanOrEqualTo(limit);
            books.keeper.after(books.made(question, Books.MODEL, LARGE));
        }
    }

    private static Question question(String contact) {
        return Questions.about(contact, "{}");
    }
}
