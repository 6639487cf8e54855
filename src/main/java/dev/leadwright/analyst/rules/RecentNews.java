package dev.leadwright.analyst.rules;

import dev.leadwright.analyst.Finding;
import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.OutreachBrief;
import dev.leadwright.analyst.text.Addresses;
import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.ContactProperty;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds a headline about the company that is fit to be quoted: short, recent, and no speech to the reader. */
final class RecentNews {
    private static final int MAX_AGE_DAYS = 180;
    private static final int LONGEST = 90;
    private static final int SHORTEST = 10;
    /** More would be a passage copied from somebody else's page. */
    private static final int MOST_WORDS = 8;

    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[:,]?\\s+(.*)");

    private final Clock clock;

    RecentNews(Clock clock) {
        this.clock = clock;
    }

    /** @param cites id of the finding it comes from; none where it stands in the CRM */
    record Headline(String text, List<String> cites) {}

    Optional<Headline> find(OutreachBrief brief) {
        Stream<Headline> found = brief.findings().stream()
                .filter(finding -> finding.topic() == Topic.NEWS)
                .flatMap(finding -> quotable(finding).stream());
        Stream<Headline> known = inCrm(brief.lead())
                .flatMap(String::lines)
                .flatMap(line -> quotable(line).stream())
                .map(text -> new Headline(text, List.of()));
        return Stream.concat(found, known).findFirst();
    }

    private Optional<Headline> quotable(Finding finding) {
        return quotable(finding.value()).map(text -> new Headline(text, List.of(finding.id())));
    }

    private static Stream<String> inCrm(Lead lead) {
        return Stream.of(
                        lead.company().flatMap(company -> company.properties().find(CompanyProperty.RECENT_NEWS)),
                        lead.contact().properties().find(ContactProperty.RECENT_NEWS))
                .flatMap(Optional::stream);
    }

    private Optional<String> quotable(String news) {
        Matcher dated = DATED.matcher(news.strip());
        if (dated.matches() && !isRecent(dated.group(1))) {
            return Optional.empty();
        }
        String headline = dated.matches() ? dated.group(2) : news;
        String text = firstWords(PlainText.line(headline, LONGEST).replaceAll("[\"“”„«»]", "'"));
        boolean quotable = text.length() >= SHORTEST
                && !PlainText.speaks(headline)
                && Addresses.find(headline).isEmpty();
        return quotable ? Optional.of(text) : Optional.empty();
    }

    private static String firstWords(String line) {
        String[] words = line.split(" ");
        return words.length <= MOST_WORDS
                ? line
                : String.join(" ", List.of(words).subList(0, MOST_WORDS)) + "…";
    }

    private boolean isRecent(String date) {
        try {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            LocalDate day = LocalDate.parse(date);
            return day.isAfter(today.minusDays(MAX_AGE_DAYS)) && !day.isAfter(today.plusDays(1));
        } catch (DateTimeParseException notADate) {
            return false;
        }
    }
}
