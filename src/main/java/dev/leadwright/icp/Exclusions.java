package dev.leadwright.icp;

import java.util.List;

/**
 * Whom nobody wants as a customer, besides the excluded countries.
 *
 * @param domains of e-mail addresses and websites, with everything below them
 * @param companies their names; how the company is incorporated does not matter
 * @param industries names of industries
 * @param titles phrases in job titles
 */
public record Exclusions(List<String> domains, List<String> companies, List<String> industries, List<String> titles) {
    /** Everybody is welcome. */
    public static final Exclusions NONE = new Exclusions(List.of(), List.of(), List.of(), List.of());

    public Exclusions {
        domains = List.copyOf(domains);
        companies = List.copyOf(companies);
        industries = List.copyOf(industries);
        titles = List.copyOf(titles);
    }
}
