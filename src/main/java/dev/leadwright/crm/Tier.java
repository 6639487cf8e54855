package dev.leadwright.crm;

import java.util.Arrays;
import java.util.Optional;

/** How ready a lead is for sales, by its score of 0 to 100 (sequence 1): HOT from 80, WARM from 50, COLD below. */
public enum Tier {
    HOT(80),
    WARM(50),
    COLD(0);

    private final int lowestScore;

    Tier(int lowestScore) {
        this.lowestScore = lowestScore;
    }

    public int lowestScore() {
        return lowestScore;
    }

    /** The tier of a score; throws IllegalArgumentException outside 0 to 100. */
    public static Tier ofScore(int score) {
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException("A lead's score is 0 to 100, not " + score + ".");
        }
        return Arrays.stream(values())
                .filter(tier -> score >= tier.lowestScore)
                .findFirst()
                .orElseThrow();
    }

    public static Optional<Tier> find(String name) {
        return Arrays.stream(values())
                .filter(tier -> tier.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
