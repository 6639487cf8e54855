package dev.leadwright.analyst.evidence;

import dev.leadwright.analyst.Analyst;
import dev.leadwright.analyst.Assessment;
import dev.leadwright.analyst.Criterion;
import dev.leadwright.analyst.EnrichmentCase;
import dev.leadwright.analyst.EnrichmentReport;
import dev.leadwright.analyst.EnrichmentReport.Quality;
import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.analyst.Grounding;
import dev.leadwright.analyst.Judgement;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.text.Addresses;
import dev.leadwright.analyst.text.Orders;
import dev.leadwright.analyst.text.SeenText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Holds what an analyst says against what the rules read in the same record. */
@Component
final class CodedGrounding implements Grounding {
    private static final Set<String> INDUSTRY_FIELDS =
            Set.of("company.industry", "company.industry_description", "contact.industry");
    private static final int LONGEST_SENTENCE = 300;
    private static final int LONGEST_SUMMARY = 1_000;
    private static final int LONGEST_INDUSTRY = 60;
    private static final int MOST_GAPS = 10;

    private final Analyst rules;

    CodedGrounding(@Qualifier("rulesAnalyst") Analyst rules) {
        this.rules = rules;
    }

    @Override
    public Assessment assess(Analyst analyst, Lead lead) {
        Assessment read = rules.assess(lead);
        if (analyst.equals(rules)) {
            return read;
        }
        Lead shown = ShownLead.of(lead);
        Assessment said = analyst.assess(shown);
        List<Judgement> grounded = Stream.of(Criterion.values())
                .map(criterion -> grounded(of(said, criterion), of(read, criterion), shown))
                .toList();
        boolean asSaid = Stream.of(Criterion.JOB_TITLE, Criterion.INDUSTRY)
                .allMatch(criterion -> grounded.contains(worded(of(said, criterion), of(read, criterion))));
        return Assessment.of(
                grounded, asSaid ? sentence(said.explanation()).orElse(read.explanation()) : read.explanation());
    }

    @Override
    public EnrichmentReport compile(Analyst analyst, EnrichmentCase enrichment) {
        EnrichmentReport read = rules.compile(enrichment);
        if (analyst.equals(rules)) {
            return read;
        }
        EnrichmentReport said = analyst.compile(enrichment);
        boolean asSaid = said.decisionMakerScore() <= read.decisionMakerScore();
        return new EnrichmentReport(
                lower(said.quality(), read.quality()),
                industry(said, enrichment).or(read::industry),
                Math.min(said.decisionMakerScore(), read.decisionMakerScore()),
                asSaid
                        ? sentence(said.decisionMakerReason()).orElse(read.decisionMakerReason())
                        : read.decisionMakerReason(),
                said.gaps().stream()
                        .flatMap(gap -> clean(gap, LONGEST_INDUSTRY).stream())
                        .limit(MOST_GAPS)
                        .toList(),
                clean(said.summary(), LONGEST_SUMMARY).orElse(read.summary()));
    }

    private static Judgement grounded(Judgement said, Judgement read, Lead shown) {
        return switch (said.band().criterion()) {
            case COMPLETENESS, ENGAGEMENT, COMPANY_SIZE -> read;
            case JOB_TITLE ->
                said.band().points() <= read.band().points()
                        ? worded(said, read)
                        : corrected(said, read, "the title does not say so");
            case INDUSTRY -> industry(said, read, shown);
        };
    }

    /** Where code reads an industry, in a field or the description, the analyst may go below it; where not, it may fill in. */
    private static Judgement industry(Judgement said, Judgement read, Lead shown) {
        if (said.band().points() == 0) {
            return read;
        }
        if (read.band().points() > 0) {
            return said.band().points() <= read.band().points()
                    ? worded(said, read)
                    : corrected(said, read, "the record says less");
        }
        boolean evidence = Stream.of(said.evidence().split(",", -1))
                .map(String::strip)
                .anyMatch(field -> INDUSTRY_FIELDS.contains(field) && ShownLead.has(shown, field));
        return evidence ? worded(said, read) : corrected(said, read, "no field says so");
    }

    private static Judgement corrected(Judgement said, Judgement read, String why) {
        return new Judgement(
                read.band(),
                read.reason() + " (the analyst said " + inWords(said) + ", which does not count: " + why + ")",
                read.evidence());
    }

    /** {@code TITLE_C_LEVEL} is c level. */
    private static String inWords(Judgement said) {
        String name = said.band().name();
        return name.substring(name.indexOf('_') + 1)
                .toLowerCase(java.util.Locale.ROOT)
                .replace('_', ' ');
    }

    /** The judgement in words that are fit for people, with evidence that is the name of a field. */
    private static Judgement worded(Judgement said, Judgement read) {
        String own = said.band() == read.band() ? read.reason() : "Judged by " + read.evidence();
        boolean field = said.evidence().matches("[a-z_., ]{1,200}");
        return new Judgement(
                said.band(), sentence(said.reason()).orElse(own), field ? said.evidence() : read.evidence());
    }

    private static Optional<String> industry(EnrichmentReport said, EnrichmentCase enrichment) {
        boolean founded = enrichment.findings().stream()
                .anyMatch(finding -> finding.topic() == Topic.INDUSTRY || finding.topic() == Topic.DESCRIPTION);
        return said.industry().filter(_ -> founded).flatMap(name -> clean(name, LONGEST_INDUSTRY));
    }

    private static Quality lower(Quality one, Quality other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Optional<String> sentence(String text) {
        return clean(text, LONGEST_SENTENCE);
    }

    /** Empty where the text is none that people should be shown as ours. */
    private static Optional<String> clean(String text, int longest) {
        String line = SeenText.line(text);
        boolean fit = !line.isEmpty()
                && line.length() <= longest
                && Addresses.find(line).isEmpty()
                && Orders.find(line).isEmpty()
                && line.chars().noneMatch(c -> c == '<' || c == '>');
        return fit ? Optional.of(line) : Optional.empty();
    }

    private static Judgement of(Assessment assessment, Criterion criterion) {
        return Objects.requireNonNull(assessment.judgements().get(criterion));
    }
}
