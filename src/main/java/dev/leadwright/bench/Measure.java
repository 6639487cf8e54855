package dev.leadwright.bench;

/**
 * What one run cost.
 *
 * @param calls requests the portal received, refused ones included
 * @param throttled those it refused with 429
 * @param limitUsed calls let through as a share of what the ten-second limit would have let through meanwhile, 0 to 1
 * @param seconds from the first scan to the last task completed
 */
public record Measure(int leads, long calls, long throttled, double limitUsed, double seconds) {

    public double callsPerLead() {
        return calls / (double) leads;
    }

    public double leadsPerSecond() {
        return leads / seconds;
    }
}
