package dev.leadwright.linkedin;

import java.time.YearMonth;
import java.util.Optional;

/**
 * What somebody does or did at a company.
 *
 * @param title empty where the page tells only the company
 * @param from a year alone is its January
 * @param to empty: it goes on, or nobody says
 * @param current whether it goes on, as far as the page tells
 */
public record Position(
        Optional<String> title, String company, Optional<YearMonth> from, Optional<YearMonth> to, boolean current) {

    /** {@code VP Sales at Aster (2018-03 to 2021-05)}. */
    public String inWords() {
        String years = from.map(
                        begin -> " (" + begin + to.map(end -> " to " + end).orElse(current ? " to now" : "") + ")")
                .orElse("");
        return title.map(what -> what + " at ").orElse("") + company + years;
    }
}
