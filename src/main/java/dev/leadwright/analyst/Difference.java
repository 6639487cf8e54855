package dev.leadwright.analyst;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In what an analyst's assessment differs from the rules' own. A model may differ by bands; the sums follow from them.
 *
 * @param parts the criteria judged differently, the one that moves most points first
 */
public record Difference(int score, int rulesScore, List<Part> parts) {
    private static final String[] NUMBERS = {"no", "one", "two", "three", "four", "five"};

    /** One criterion. */
    public record Part(Judgement judgement, Judgement rules) {
        int points() {
            return judgement.band().points() - rules.band().points();
        }
    }

    public Difference {
        parts = List.copyOf(parts);
    }

    public static Difference between(Assessment assessment, Assessment rules) {
        List<Part> parts = Stream.of(Criterion.values())
                .map(criterion -> new Part(assessment.of(criterion), rules.of(criterion)))
                .filter(part -> part.judgement().band() != part.rules().band())
                .sorted((a, b) -> Math.abs(b.points()) - Math.abs(a.points()))
                .toList();
        return new Difference(assessment.score(), rules.score(), parts);
    }

    /**
     * For people: {@code claude 72, rules 65: industry judged one band higher because: Runs its own data centres}.
     *
     * @param analyst who judged besides the rules
     * @return empty where both agree in every band
     */
    public Optional<String> inWords(String analyst) {
        return inWords().map(words -> analyst + " " + score + ", rules " + rulesScore + ": " + words);
    }

    /** The same without the scores. */
    public Optional<String> inWords() {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.stream().map(Difference::inWords).collect(Collectors.joining("; ")));
    }

    private static String inWords(Part part) {
        Band band = part.judgement().band();
        int bands = band.above(part.rules().band());
        String reason = part.judgement().reason();
        return band.criterion().label().toLowerCase(Locale.ROOT) + " judged " + NUMBERS[Math.abs(bands)]
                + (Math.abs(bands) == 1 ? " band " : " bands ") + (bands > 0 ? "higher" : "lower") + " because: "
                + reason;
    }
}
