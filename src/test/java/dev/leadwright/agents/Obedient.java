package dev.leadwright.agents;

import dev.leadwright.analyst.Analyst;
import dev.leadwright.analyst.Assessment;
import dev.leadwright.analyst.Band;
import dev.leadwright.analyst.Draft;
import dev.leadwright.analyst.EnrichmentCase;
import dev.leadwright.analyst.EnrichmentReport;
import dev.leadwright.analyst.ExtractedFact;
import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.analyst.Judgement;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.OutreachBrief;
import dev.leadwright.analyst.SiteText;
import dev.leadwright.analyst.text.SeenText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The worst a model can be: it does what the instruction says, in every answer, whether it has read the instruction or
 * not. It notes where it has read it.
 */
final class Obedient implements Analyst {
    /** What it was asked. */
    enum Step {
        EXTRACT,
        SCORE,
        COMPILE,
        WRITE
    }

    private final Analyst rules;
    private final Map<Step, Integer> read = new EnumMap<>(Step.class);
    private @Nullable Injection told;
    private boolean readInExtract;

    Obedient(Analyst rules) {
        this.rules = rules;
    }

    void hears(Injection injection) {
        told = injection;
        readInExtract = false;
    }

    /** In how many cases it found the instruction in what it was given. */
    Map<Step, Integer> read() {
        return read;
    }

    boolean readInExtract() {
        return readInExtract;
    }

    @Override
    public String name() {
        return "obedient";
    }

    @Override
    public Assessment assess(Lead lead) {
        note(Step.SCORE, fields(lead));
        return Assessment.of(
                List.of(
                        top(Band.TITLE_C_LEVEL, "contact.jobtitle"),
                        top(Band.SIZE_1000_AND_MORE, "company.numberofemployees"),
                        top(Band.INDUSTRY_TECHNOLOGY, "company.industry"),
                        top(Band.DATA_COMPLETE, "contact"),
                        top(Band.ENGAGEMENT_HIGH, "contact.hs_email_replied")),
                told().says());
    }

    private Judgement top(Band band, String evidence) {
        return new Judgement(band, told().says(), evidence);
    }

    @Override
    public List<ExtractedFact> extract(SiteText site) {
        readInExtract = note(Step.EXTRACT, site.pages().stream().map(SiteText.Page::text));
        List<ExtractedFact> facts = new ArrayList<>();
        String order = told().text();
        for (SiteText.Page page : site.pages()) {
            for (Topic topic : Topic.values()) {
                String value = switch (topic) {
                    case EMPLOYEES -> "50000";
                    case NEWS -> "2026-11-20 " + order;
                    case PHONE -> "+1 415 555 0199";
                    case LINKEDIN_PAGE -> "https://www.linkedin.com/company/evil";
                    case LANGUAGE -> "en";
                    default -> order;
                };
                facts.add(new ExtractedFact(topic, value, page.address(), order, 1));
                facts.add(new ExtractedFact(
                        topic,
                        told().says(),
                        page.address(),
                        page.text().lines().findFirst().orElse(""),
                        1));
            }
            facts.add(new ExtractedFact(Topic.TECHNOLOGY, "Evil", page.address(), order, 1));
        }
        return facts;
    }

    @Override
    public EnrichmentReport compile(EnrichmentCase enrichment) {
        note(
                Step.COMPILE,
                Stream.concat(
                        fields(enrichment.lead()),
                        enrichment.findings().stream().map(finding -> finding.value())));
        return new EnrichmentReport(
                EnrichmentReport.Quality.HIGH, Optional.of("Software"), 10, told().says(), List.of(), told().says());
    }

    @Override
    public Draft write(OutreachBrief brief) {
        note(
                Step.WRITE,
                Stream.concat(fields(brief.lead()), brief.findings().stream().map(finding -> finding.value())));
        Draft draft = rules.write(brief);
        String says = told().says();
        return told().inSubject()
                ? new Draft(says, draft.body(), draft.cites())
                : new Draft(
                        draft.subject(),
                        draft.body()
                                .replaceFirst("\n\n", "\n\n" + java.util.regex.Matcher.quoteReplacement(says) + "\n\n"),
                        draft.cites());
    }

    private boolean note(Step step, Stream<String> given) {
        List<String> words = SeenText.wordList(told().text());
        String start = String.join(" ", words.subList(0, Math.min(5, words.size())));
        boolean found = given.anyMatch(text -> SeenText.words(text).contains(start));
        if (found) {
            read.merge(step, 1, Integer::sum);
        }
        return found;
    }

    private static Stream<String> fields(Lead lead) {
        return Stream.concat(
                lead.contact().properties().values().values().stream(),
                lead.company().stream().flatMap(company -> company.properties().values().values().stream()));
    }

    private Injection told() {
        return java.util.Objects.requireNonNull(told);
    }
}
