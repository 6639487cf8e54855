package dev.leadwright.analyst.model;

import dev.leadwright.analyst.Assessment;
import dev.leadwright.analyst.Band;
import dev.leadwright.analyst.Criterion;
import dev.leadwright.analyst.Judgement;
import dev.leadwright.analyst.Lead;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks for the bands of a lead. Points are code's: see {@link Assessment}. */
final class Scoring {
    static final AnswerForm<Bands> FORM = AnswerForm.of(Bands.class);
    private static final String NO_EVIDENCE = "none";
    private static final int MAX_TOKENS = 4000;
    private static final int LONGEST_REASON = 160;
    private static final int LONGEST_EXPLANATION = 240;

    private Scoring() {}

    /**
     * The answer. The names of the enums are those of {@link Band}, apart by criterion so that a model cannot choose a
     * band of another one.
     */
    record Bands(
            Verdict<Title> jobTitle,
            Verdict<Size> companySize,
            Verdict<Industry> industry,
            Verdict<Data> completeness,
            Verdict<Engagement> engagement,
            String explanation) {}

    record Verdict<B extends Enum<B>>(String evidence, String reason, B band) {}

    enum Title {
        TITLE_C_LEVEL,
        TITLE_VP,
        TITLE_DIRECTOR,
        TITLE_MANAGER,
        TITLE_OTHER,
        TITLE_UNKNOWN
    }

    enum Size {
        SIZE_1000_AND_MORE,
        SIZE_100_TO_999,
        SIZE_UNDER_100,
        SIZE_OFF_TARGET,
        SIZE_UNKNOWN
    }

    enum Industry {
        INDUSTRY_TECHNOLOGY,
        INDUSTRY_FINANCE,
        INDUSTRY_OTHER_B2B,
        INDUSTRY_CONSUMER,
        INDUSTRY_UNKNOWN
    }

    enum Data {
        DATA_COMPLETE,
        DATA_PARTIAL,
        DATA_SPARSE
    }

    enum Engagement {
        ENGAGEMENT_HIGH,
        ENGAGEMENT_MODERATE,
        ENGAGEMENT_LOW,
        ENGAGEMENT_NONE
    }

    static Inquiry<Bands, Assessment> of(Lead lead, LocalDate today) {
        Map<String, String> fields = LeadFields.toJudge(lead);
        return new Inquiry<>(
                Purpose.SCORE,
                lead.contact().id(),
                Map.of("today", today.toString(), "fields", fields),
                FORM,
                MAX_TOKENS,
                Assessment.class,
                answer -> read(answer, fields));
    }

    private static Assessment read(Bands answer, Map<String, String> fields) {
        Complaints complaints = new Complaints();
        List<Judgement> judgements = new ArrayList<>();
        for (Verdict<?> verdict : List.of(
                answer.jobTitle(),
                answer.companySize(),
                answer.industry(),
                answer.completeness(),
                answer.engagement())) {
            judgements.add(judgement(verdict, fields, complaints));
        }
        String explanation = complaints.line("explanation", answer.explanation(), LONGEST_EXPLANATION);
        complaints.settle();
        return Assessment.of(judgements, explanation);
    }

    private static Judgement judgement(Verdict<?> verdict, Map<String, String> fields, Complaints complaints) {
        Band band = Band.valueOf(verdict.band().name());
        String where = nameOf(band.criterion());
        String evidence = verdict.evidence().strip();
        if (evidence.isEmpty() && band.points() == 0) {
            evidence = NO_EVIDENCE;
        } else if (!fields.containsKey(evidence)) {
            complaints.add(where + ".evidence names no field of the material; a band other than the lowest needs one");
        }
        return new Judgement(band, complaints.line(where + ".reason", verdict.reason(), LONGEST_REASON), evidence);
    }

    private static String nameOf(Criterion criterion) {
        return switch (criterion) {
            case JOB_TITLE -> "jobTitle";
            case COMPANY_SIZE -> "companySize";
            case INDUSTRY -> "industry";
            case COMPLETENESS -> "completeness";
            case ENGAGEMENT -> "engagement";
        };
    }
}
