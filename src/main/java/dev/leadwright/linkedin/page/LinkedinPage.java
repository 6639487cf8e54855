package dev.leadwright.linkedin.page;

import dev.leadwright.linkedin.CompanyProfile;
import dev.leadwright.linkedin.Profile;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** One page of LinkedIn, and what it is: a profile, a company's page, the log-in wall, or nothing of these. */
public sealed interface LinkedinPage {

    record OfPerson(Profile profile) implements LinkedinPage {}

    record OfCompany(CompanyProfile company) implements LinkedinPage {}

    /**
     * A page that tells nothing.
     *
     * @param reason why, for a person
     */
    record Nothing(String reason) implements LinkedinPage {}

    /**
     * Reads a page. Never throws for what stands in it.
     *
     * @param address where it was found; empty for a file, whose page says so itself
     * @param at when it was so
     * @param how for a person: {@code saved page}
     */
    static LinkedinPage read(String html, Optional<URI> address, Instant at, String how) {
        if (html.length() > PageAddress.LONGEST_PAGE) {
            return new Nothing("The page is longer than " + PageAddress.LONGEST_PAGE + " characters");
        }
        Document page = Jsoup.parse(html);
        if (LoginWall.stands(page, address)) {
            return new Nothing("LinkedIn asks to log in there, which is not done");
        }
        var where = new PageAddress(page, html, address);
        Optional<URI> profile = where.ofProfile();
        Optional<URI> company = where.ofCompany();
        if (profile.isPresent()) {
            return ProfileReading.of(page, profile.get(), at, how)
                    .<LinkedinPage>map(OfPerson::new)
                    .orElse(new Nothing("The page of " + profile.get() + " shows no name"));
        }
        if (company.isPresent()) {
            return CompanyReading.of(page, company.get(), at, how)
                    .<LinkedinPage>map(OfCompany::new)
                    .orElse(new Nothing("The page of " + company.get() + " shows no name"));
        }
        return new Nothing("It is no profile or company page of LinkedIn");
    }
}
