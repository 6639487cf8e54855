package dev.leadwright.evaluation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a score means what it says: of the leads with a score around 70, seventy in a hundred buy. A score of sequence 1
 * is a rank and no chance, so the bins tell more than the error: they should rise.
 *
 * @param bins of {@value #WIDTH} points each, the lowest first
 */
public record Calibration(List<Bin> bins) {
    static final int WIDTH = 20;
    private static final int BINS = 5;

    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * Leads with scores near each other.
     *
     * @param from lowest score of the bin
     * @param to highest score of the bin
     * @param leads with an outcome
     * @param meanScore of these, 0 to 100; NaN without leads
     * @param wonRate the share that bought, 0 to 1; NaN without leads
     */
    public record Bin(int from, int to, int leads, double meanScore, double wonRate) {}

    static Calibration of(List<JudgedLead> judged) {
        List<JudgedLead> settled =
                judged.stream().filter(lead -> lead.lead().won().isPresent()).toList();
        return new Calibration(IntStream.range(0, BINS)
                .mapToObj(bin -> bin(
                        bin, settled.stream().filter(lead -> binOf(lead) == bin).toList()))
                .toList());
    }

    private static int binOf(JudgedLead lead) {
        return Math.min(lead.score() / WIDTH, BINS - 1);
    }

    private static Bin bin(int bin, List<JudgedLead> leads) {
        return new Bin(
                bin * WIDTH,
                bin == BINS - 1 ? 100 : bin * WIDTH + WIDTH - 1,
                leads.size(),
                leads.stream().mapToInt(JudgedLead::score).average().orElse(Double.NaN),
                leads.stream()
                        .mapToInt(lead -> lead.lead().won().orElse(false) ? 1 : 0)
                        .average()
                        .orElse(Double.NaN));
    }

    /**
     * Expected calibration error: the distance between what was said and what came, over the bins by their leads. 0 to 1;
     * NaN without leads.
     */
    public double expectedError() {
        int leads = bins.stream().mapToInt(Bin::leads).sum();
        double weighted = bins.stream()
                .filter(bin -> bin.leads() > 0)
                .mapToDouble(bin -> bin.leads() * Math.abs(bin.wonRate() - bin.meanScore() / 100))
                .sum();
        return leads == 0 ? Double.NaN : weighted / leads;
    }
}
