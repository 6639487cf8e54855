package dev.leadwright.analyst;

/** What a lead is scored by, and the most points each can bring (sequence 1); together 100. */
public enum Criterion {
    JOB_TITLE("Job title", 30),
    COMPANY_SIZE("Company size", 25),
    INDUSTRY("Industry", 20),
    COMPLETENESS("Data completeness", 10),
    ENGAGEMENT("Engagement", 15);

    private final String label;
    private final int maxPoints;

    Criterion(String label, int maxPoints) {
        this.label = label;
        this.maxPoints = maxPoints;
    }

    public String label() {
        return label;
    }

    public int maxPoints() {
        return maxPoints;
    }
}
