package dev.leadwright.icp;

import java.util.List;

/**
 * An industry of the profile.
 *
 * @param words that tell it in an industry field or a description, besides those that are known anyway
 */
public record TargetIndustry(Fit fit, List<String> words) {
    public TargetIndustry {
        words = List.copyOf(words);
    }
}
