package dev.leadwright.analyst;

import dev.leadwright.icp.Fit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The bands of each criterion and their points, the best first. An analyst chooses a band; it never adds up.
 *
 * <p>Points are those of the system Leadwright replaces, capped as in sequence 1. The bands of industry and size are named
 * for what falls in them under the built-in profile; under another it is what has this {@link #fit}.
 */
public enum Band {
    TITLE_C_LEVEL(Criterion.JOB_TITLE, 30, "leads the company"),
    TITLE_VP(Criterion.JOB_TITLE, 25, "vice president"),
    TITLE_DIRECTOR(Criterion.JOB_TITLE, 20, "director or head"),
    TITLE_MANAGER(Criterion.JOB_TITLE, 15, "manager"),
    TITLE_OTHER(Criterion.JOB_TITLE, 5, "no leading role"),
    TITLE_UNKNOWN(Criterion.JOB_TITLE, 0, "unknown"),

    SIZE_1000_AND_MORE(Criterion.COMPANY_SIZE, 25, Fit.BEST),
    SIZE_100_TO_999(Criterion.COMPANY_SIZE, 20, Fit.GOOD),
    SIZE_UNDER_100(Criterion.COMPANY_SIZE, 15, Fit.FAIR),
    SIZE_OFF_TARGET(Criterion.COMPANY_SIZE, 5, Fit.WEAK),
    SIZE_UNKNOWN(Criterion.COMPANY_SIZE, 0, "unknown"),

    INDUSTRY_TECHNOLOGY(Criterion.INDUSTRY, 20, Fit.BEST),
    INDUSTRY_FINANCE(Criterion.INDUSTRY, 15, Fit.GOOD),
    INDUSTRY_OTHER_B2B(Criterion.INDUSTRY, 10, Fit.FAIR),
    INDUSTRY_CONSUMER(Criterion.INDUSTRY, 5, Fit.WEAK),
    INDUSTRY_UNKNOWN(Criterion.INDUSTRY, 0, "unknown"),

    DATA_COMPLETE(Criterion.COMPLETENESS, 10, "complete"),
    DATA_PARTIAL(Criterion.COMPLETENESS, 5, "partial"),
    DATA_SPARSE(Criterion.COMPLETENESS, 0, "sparse"),

    ENGAGEMENT_HIGH(Criterion.ENGAGEMENT, 15, "high"),
    ENGAGEMENT_MODERATE(Criterion.ENGAGEMENT, 10, "moderate"),
    ENGAGEMENT_LOW(Criterion.ENGAGEMENT, 5, "low"),
    ENGAGEMENT_NONE(Criterion.ENGAGEMENT, 0, "none");

    private final Criterion criterion;
    private final int points;
    private final String label;
    private final Optional<Fit> fit;

    Band(Criterion criterion, int points, String label) {
        this.criterion = criterion;
        this.points = points;
        this.label = label;
        this.fit = Optional.empty();
    }

    Band(Criterion criterion, int points, Fit fit) {
        this.criterion = criterion;
        this.points = points;
        this.label = fit.name().toLowerCase(java.util.Locale.ROOT) + " fit";
        this.fit = Optional.of(fit);
    }

    /** The band of an industry or a size that fits so well. */
    public static Band of(Criterion criterion, Fit fit) {
        return Stream.of(values())
                .filter(band -> band.criterion == criterion && band.fit.equals(Optional.of(fit)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A profile says nothing about " + criterion + "."));
    }

    public Criterion criterion() {
        return criterion;
    }

    public int points() {
        return points;
    }

    /** In a word or three, for people: {@code good fit}. */
    public String label() {
        return label;
    }

    /** How well what falls in this band fits; empty where no profile says so. */
    public Optional<Fit> fit() {
        return fit;
    }

    /** How many bands this one is above another of its criterion; negative if it is below. */
    public int above(Band other) {
        if (criterion != other.criterion) {
            throw new IllegalArgumentException(this + " and " + other + " are bands of different criteria.");
        }
        List<Band> bestFirst = List.of(values());
        return bestFirst.indexOf(other) - bestFirst.indexOf(this);
    }
}
