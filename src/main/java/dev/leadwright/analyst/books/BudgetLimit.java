package dev.leadwright.analyst.books;

import java.math.BigDecimal;
import java.util.Locale;

/** What is limited. */
public enum BudgetLimit {
    LEAD("per-lead", "this lead"),
    DAY("per-day", "today"),
    CAMPAIGN("per-campaign", "the campaign"),
    TOKENS_OF_DAY("tokens-per-day", "today");

    private final String key;
    private final String what;

    BudgetLimit(String key, String what) {
        this.key = key;
        this.what = what;
    }

    /** Of the setting: {@code analyst.budget.per-day}. */
    public String setting() {
        return "analyst.budget." + key;
    }

    /** What the limit is for, in the middle of a sentence: {@code the campaign}. */
    public String inWords() {
        return what;
    }

    /** Whether it ends by itself when the day does. */
    public boolean endsWithTheDay() {
        return this == DAY || this == TOKENS_OF_DAY;
    }

    /** An amount of what is limited, in units of the currency or tokens. */
    public BigDecimal amount(long value) {
        return this == TOKENS_OF_DAY ? BigDecimal.valueOf(value) : new Money(value).amount();
    }

    /** An amount of what is limited, for people: {@code 12.40}, {@code 1,200,000 tokens}. */
    public String shown(long amount) {
        return this == TOKENS_OF_DAY ? String.format(Locale.ROOT, "%,d tokens", amount) : new Money(amount).toString();
    }
}
