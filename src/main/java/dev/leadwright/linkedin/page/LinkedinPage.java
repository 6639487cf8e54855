package dev.leadwright.linkedin.page;

import dev.leadwright.linkedin.CompanyProfile;
import dev.leadwright.linkedin.Profile;
import dev.leadwright.linkedin.ProfileAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** One page of LinkedIn, and what it is: a profile, a company's page, the log-in wall, or nothing of these. */
public sealed interface LinkedinPage {

    record OfPerson(Profile profile) implements LinkedinPage {}

    record OfCompany(CompanyProfile company) implements LinkedinPage {}

    /** @param reason why it tells nothing, for a person */
    record Nothing(String reason) implements LinkedinPage {}

    /** Browsers note in a page's first lines where they saved it from. */
    Pattern SAVED_FROM = Pattern.compile("<!-- saved from url=\\(\\d{1,6}\\)(\\S{1,500}) -->");

    int LONGEST = 3_000_000;

    /**
     * Reads a page. Never throws for what stands in it.
     *
     * @param address where it was found; empty for a file, whose page says so itself
     * @param at when it was so
     * @param how for a person: {@code saved page}
     */
    static LinkedinPage read(String html, Optional<URI> address, Instant at, String how) {
        if (html.length() > LONGEST) {
            return new Nothing("The page is longer than " + LONGEST + " characters");
        }
        Document page = Jsoup.parse(html);
        if (LoginWall.stands(page, address)) {
            return new Nothing("LinkedIn asks to log in there, which is not done");
        }
        Optional<URI> profile = addressOf(page, html, address, true);
        Optional<URI> company = addressOf(page, html, address, false);
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

    private static Optional<URI> addressOf(Document page, String html, Optional<URI> address, boolean ofPerson) {
        Matcher saved = SAVED_FROM.matcher(html.substring(0, Math.min(html.length(), 2_000)));
        return Stream.of(
                        page.select("link[rel=canonical]").attr("href"),
                        page.select("meta[property=og:url]").attr("content"),
                        saved.find() ? saved.group(1) : "",
                        address.map(URI::toString).orElse(""))
                .filter(text -> text.contains("linkedin.com/"))
                .flatMap(text -> (ofPerson ? ProfileAddress.ofProfile(text) : ProfileAddress.ofCompany(text)).stream())
                .findFirst();
    }
}
