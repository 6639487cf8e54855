package dev.leadwright.analyst;

/**
 * The bands of each criterion and their points. An analyst chooses a band; it never adds up.
 *
 * <p>Points are those of the system Leadwright replaces, capped as in sequence 1.
 */
public enum Band {
    TITLE_C_LEVEL(Criterion.JOB_TITLE, 30),
    TITLE_VP(Criterion.JOB_TITLE, 25),
    TITLE_DIRECTOR(Criterion.JOB_TITLE, 20),
    TITLE_MANAGER(Criterion.JOB_TITLE, 15),
    TITLE_OTHER(Criterion.JOB_TITLE, 5),
    TITLE_UNKNOWN(Criterion.JOB_TITLE, 0),

    SIZE_1000_AND_MORE(Criterion.COMPANY_SIZE, 25),
    SIZE_100_TO_999(Criterion.COMPANY_SIZE, 20),
    SIZE_UNDER_100(Criterion.COMPANY_SIZE, 15),
    SIZE_UNKNOWN(Criterion.COMPANY_SIZE, 0),

    INDUSTRY_TECHNOLOGY(Criterion.INDUSTRY, 20),
    INDUSTRY_FINANCE(Criterion.INDUSTRY, 15),
    INDUSTRY_OTHER_B2B(Criterion.INDUSTRY, 10),
    INDUSTRY_CONSUMER(Criterion.INDUSTRY, 5),
    INDUSTRY_UNKNOWN(Criterion.INDUSTRY, 0),

    DATA_COMPLETE(Criterion.COMPLETENESS, 10),
    DATA_PARTIAL(Criterion.COMPLETENESS, 5),
    DATA_SPARSE(Criterion.COMPLETENESS, 0),

    ENGAGEMENT_HIGH(Criterion.ENGAGEMENT, 15),
    ENGAGEMENT_MODERATE(Criterion.ENGAGEMENT, 10),
    ENGAGEMENT_LOW(Criterion.ENGAGEMENT, 5),
    ENGAGEMENT_NONE(Criterion.ENGAGEMENT, 0);

    private final Criterion criterion;
    private final int points;

    Band(Criterion criterion, int points) {
        this.criterion = criterion;
        this.points = points;
    }

    public Criterion criterion() {
        return criterion;
    }

    public int points() {
        return points;
    }
}
