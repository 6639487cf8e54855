package dev.leadwright.analyst.books;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.analyst.model.KnownAnswers;
import dev.leadwright.analyst.model.Purpose;
import dev.leadwright.analyst.model.Question;
import dev.leadwright.analyst.model.Questions;
import dev.leadwright.analyst.model.Usage;
import dev.leadwright.crm.ContactId;
import dev.leadwright.testing.ManualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LedgerTests {
    private static final ContactId ADA = new ContactId("98765432101");
    private final ManualClock clock = new ManualClock("2026-11-27T10:00:00Z");
    private final Books books = Books.on(Books.database(), clock);

    @Test
    void aCallStandsInTheBooksWithItsTokensCostAndText() {
        books.call(Questions.about("98765432101", "{\"title\":\"CTO\"}"), new Usage(1000, 2000, 4000, 300));

        BookedCall call = books.ledger.listOf(ADA).getFirst();
        assertThat(call.purpose()).isEqualTo(Purpose.SCORE);
        assertThat(call.model()).isEqualTo(Books.MODEL);
        assertThat(call.outcome()).isEqualTo("COMPLETE");
        assertThat(call.took()).hasMillis(1200);
        // 1000 x 2 + 2000 x 2.5 + 4000 x 0.2 + 300 x 10, in dollars for a million
        assertThat(call.bill().cost().micros()).isEqualTo(10_800);
        assertThat(call.bill().cacheShare()).isEqualTo(4000 / 7000.0);
        assertThat(books.ledger.findText(call.id()))
                .contains(new CallText(
                        "Judge the lead.", "We sell software.", "{\"title\":\"CTO\"}", "", "{\"text\":\"good\"}"));
    }

    @Test
    void theDayIsAddedUpByPurposeAndLead() {
        books.call(Questions.about("98765432101", "x"), new Usage(100, 0, 0, 10));
        books.call(Questions.about("102", "x"), new Usage(200, 0, 200, 20));
        clock.advance(Duration.ofDays(1));
        books.call(Questions.about("103", "x"), new Usage(500, 0, 0, 50));

        DaySpending today = books.ledger.today();
        assertThat(today.leads()).containsExactly(new ContactId("103"));
        assertThat(today.total().cost().micros()).isEqualTo(1500);
        assertThat(today.byPurpose().keySet()).containsExactlyInAnyOrder(Purpose.values());
        assertThat(today.byPurpose()).containsEntry(Purpose.WRITE, ModelBill.NONE);
    }

    @Test
    void aModelWithoutAPriceIsCountedAsDearAndSaysSo() {
        var question = Questions.about("98765432101", "x");
        books.keeper.before(question, "mystery-9");
        books.keeper.after(books.made(question, "mystery-9", new Usage(1000, 0, 0, 100)));

        ModelBill bill = books.ledger.today().total();
        assertThat(bill.unpriced()).isEqualTo(1);
        assertThat(bill.cost().micros()).as("at 5 and 25").isEqualTo(7500);
    }

    @Test
    void anAnswerThatWasPaidForIsFoundAgain() {
        KnownAnswers known = new BookedAnswers(books.sql);
        Question question = Questions.about("98765432101", "{\"title\":\"CTO\"}");
        Instant since = clock.instant();
        assertThat(known.find(question, Books.MODEL, since)).isEmpty();

        books.call(question, new Usage(1000, 0, 0, 100));

        assertThat(known.find(question, Books.MODEL, since)).contains("{\"text\":\"good\"}");
        assertThat(known.find(question, "claude-sonnet-5", since))
                .as("a dated edition")
                .isPresent();
        assertThat(known.find(question, "claude-opus-5", since))
                .as("another model")
                .isEmpty();
        assertThat(known.find(question, Books.MODEL, since.plusSeconds(1)))
                .as("too old")
                .isEmpty();
        assertThat(known.find(Questions.about("102", "{\"title\":\"CTO\"}"), Books.MODEL, since))
                .as("another lead")
                .isEmpty();
        assertThat(known.find(Questions.about("98765432101", "{}"), Books.MODEL, since))
                .as("other material")
                .isEmpty();

        books.ledger.forget(ADA);
        assertThat(known.find(question, Books.MODEL, since)).as("erased").isEmpty();
    }

    @Test
    void whatWasAskedForALeadIsErasedAndWhatItCostIsNot() {
        books.call(Questions.about("98765432101", "Ada's secret diary"), new Usage(1000, 0, 0, 100));
        var underWay = Questions.about("98765432101", "Ada's other diary");
        books.keeper.before(underWay, Books.MODEL);
        long call = books.ledger.listOf(ADA).getFirst().id();

        assertThat(books.ledger.forget(ADA)).isEqualTo(2);
        books.keeper.after(books.made(underWay, Books.MODEL, new Usage(1000, 0, 0, 100)));

        assertThat(books.ledger.findText(call)).isEmpty();
        assertThat(books.ledger.listOf(ADA)).isEmpty();
        assertThat(books.ledger.today().total().cost().micros()).isEqualTo(6000);
        assertThat(everything()).doesNotContain("diary", "98765432101");
    }

    @Test
    void theKeyIsNotInTheBooks() {
        books.call(Questions.about("98765432101", "x"), new Usage(1000, 0, 0, 100));

        assertThat(everything()).contains("Judge the lead.").doesNotContain(Books.KEY);
    }

    @Test
    void textThatPostgresqlCannotKeepIsKeptWithoutIt() {
        books.call(Questions.about("98765432101", "a\0b"), new Usage(1, 0, 0, 1));

        assertThat(books.ledger.findText(books.ledger.listOf(ADA).getFirst().id()))
                .get()
                .extracting(CallText::material)
                .isEqualTo("ab");
    }

    private String everything() {
        return books.sql
                .sql(
                        "SELECT string_agg(c::text, ' ') || (SELECT string_agg(t::text, ' ') FROM leadwright.model_context t)"
                                + " FROM leadwright.model_call c")
                .query(String.class)
                .single();
    }
}
