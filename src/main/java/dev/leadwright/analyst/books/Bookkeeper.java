package dev.leadwright.analyst.books;

import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.BudgetExhausted;
import dev.leadwright.analyst.model.ModelCall;
import dev.leadwright.analyst.model.ModelCallListener;
import dev.leadwright.analyst.model.Question;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Asks the budget before each call of a model, and keeps the books of it after. While the books cannot be written, no
 * model is called: what nobody counts nobody can limit.
 */
@Component
class Bookkeeper implements ModelCallListener {
    /** A limit can be raised while tasks wait, so they look again before the day is over; a look costs a few reads. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    /** Calls under way have reserved more than they will cost. */
    private static final Duration WHILE_OTHERS_ARE_UNDER_WAY = Duration.ofMinutes(1);

    /** What servers add to a question: tags, roles, and the form of the answer in their own words. */
    private static final int ADDED_TOKENS = 1000;

    /** A call is reserved, made and booked on one thread; one whose end nobody tells ends by its time. */
    private static final ThreadLocal<Reservation.Granted> UNDER_WAY = new ThreadLocal<>();

    private final CallLedger ledger;
    private final ModelPrices prices;
    private final BudgetAlerts alerts;
    private final AnalystSettings settings;
    private final Clock clock;

    Bookkeeper(CallLedger ledger, BudgetAlerts alerts, AnalystSettings settings, Clock clock) {
        this.ledger = ledger;
        this.prices = new ModelPrices(settings.prices());
        this.alerts = alerts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void before(Question question, String model) {
        switch (ledger.reserve(planned(question, model))) {
            case Reservation.Granted granted -> {
                UNDER_WAY.set(granted);
                alerts.granted(ledger.today());
            }
            case Reservation.Refused refused
            when refused.onlyForNow() ->
                throw new BudgetExhausted(inWords(refused.exhausted()), WHILE_OTHERS_ARE_UNDER_WAY);
            case Reservation.Refused refused -> {
                BudgetLimit limit = refused.exhausted().limit();
                String reason = inWords(refused.exhausted());
                alerts.refused(limit, ledger.today(), reason);
                throw new BudgetExhausted(reason, wait(limit));
            }
        }
    }

    @Override
    public void after(ModelCall call) {
        Reservation.Granted reserved = UNDER_WAY.get();
        UNDER_WAY.remove();
        if (reserved == null) {
            throw new IllegalStateException("A call was made that nobody had asked the budget for.");
        }
        ledger.book(reserved.call(), ended(call));
    }

    private PlannedCall planned(Question question, String model) {
        // No token is shorter than a byte.
        long input = ADDED_TOKENS
                + Stream.concat(
                                Stream.of(
                                        question.instructions(),
                                        question.profile(),
                                        question.material(),
                                        question.form().schema()),
                                question.repair().stream()
                                        .flatMap(repair -> Stream.of(repair.answer(), repair.complaint())))
                        .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                        .sum();
        return new PlannedCall(
                question.contact(),
                question.purpose(),
                settings.servedBy().name().toLowerCase(Locale.ROOT),
                model,
                input + question.maxTokens(),
                prices.worstCostOf(model, input, question.maxTokens()),
                prices.knows(model));
    }

    private EndedCall ended(ModelCall call) {
        Question question = call.question();
        return new EndedCall(
                call.model(),
                call.outcome(),
                call.usage(),
                prices.costOf(call.model(), call.usage()),
                call.took(),
                new CallText(
                        question.instructions(),
                        question.profile(),
                        question.material(),
                        question.repair().map(Question.Repair::complaint).orElse(""),
                        call.answer()),
                call.unheard());
    }

    private Duration wait(BudgetLimit limit) {
        Duration untilTomorrow = Duration.between(clock.instant(), ledger.tomorrow());
        return limit.endsWithTheDay() && untilTomorrow.compareTo(LONGEST_WAIT) < 0 ? untilTomorrow : LONGEST_WAIT;
    }

    private String inWords(BudgetStanding exhausted) {
        BudgetLimit limit = exhausted.limit();
        String currency = limit == BudgetLimit.TOKENS_OF_DAY
                ? ""
                : " " + settings.budget().currency();
        return "The model is not asked: of what it may cost for " + limit.inWords() + ", only "
                + exhausted.leftInWords() + currency + " is left, which the next call might pass (" + limit.setting()
                + ").";
    }
}
