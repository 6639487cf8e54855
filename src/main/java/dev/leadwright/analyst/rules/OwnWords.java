package dev.leadwright.analyst.rules;

import dev.leadwright.analyst.Band;
import dev.leadwright.icp.IdealCustomerProfile;
import dev.leadwright.icp.Level;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of a profile that tell a level or an industry; they count before all others. */
final class OwnWords {
    private final Phrases<Band> titles;
    private final Phrases<String> industries;

    OwnWords(IdealCustomerProfile profile) {
        Map<Band, List<String>> byBand = new EnumMap<>(Band.class);
        profile.titles().forEach((level, phrases) -> byBand.put(band(level), phrases));
        Map<String, List<String>> byIndustry = new LinkedHashMap<>();
        profile.industries().forEach((name, industry) -> byIndustry.put(name, industry.words()));
        titles = new Phrases<>(byBand);
        industries = new Phrases<>(byIndustry);
    }

    /** Of several levels the highest. */
    Optional<Band> levelOf(String title) {
        return titles.find(Words.of(title)).stream()
                .map(Phrases.Match::meaning)
                .max(Comparator.comparingInt(Band::points));
    }

    /** Of several industries the one that the profile names first. */
    Optional<String> industryOf(String text) {
        return industries.find(Words.of(text)).stream()
                .map(Phrases.Match::meaning)
                .findFirst();
    }

    private static Band band(Level level) {
        return switch (level) {
            case C_LEVEL -> Band.TITLE_C_LEVEL;
            case VP -> Band.TITLE_VP;
            case DIRECTOR -> Band.TITLE_DIRECTOR;
            case MANAGER -> Band.TITLE_MANAGER;
            case OTHER -> Band.TITLE_OTHER;
        };
    }
}
