package dev.leadwright.analyst.rules;

import dev.leadwright.analyst.Band;
import dev.leadwright.analyst.Criterion;
import dev.leadwright.analyst.IndustryNames;
import dev.leadwright.analyst.ProfileText;
import dev.leadwright.icp.Fit;
import dev.leadwright.icp.IdealCustomerProfile;
import dev.leadwright.icp.Pitch;
import dev.leadwright.icp.TargetIndustry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The profile in words and by the names of the bands; who is excluded is left out, since code decides it. */
@Component
final class ProfileSummary implements ProfileText {
    private final IdealCustomerProfile profile;
    private final String text;

    ProfileSummary(IdealCustomerProfile profile) {
        this.profile = profile;
        List<String> lines = new ArrayList<>();
        lines.add("IDEAL-CUSTOMER PROFILE: " + profile.title());
        industries(lines);
        sizes(lines);
        titles(lines);
        regions(lines);
        offers(lines);
        this.text = String.join("\n", lines) + "\n";
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String version() {
        return profile.name() + " " + profile.version();
    }

    private void industries(List<String> lines) {
        Map<String, Fit> all = new LinkedHashMap<>(IndustryNames.fits());
        all.replaceAll((name, fit) -> profile.findFit(name).orElse(fit));
        profile.industries().forEach((name, industry) -> all.put(name, industry.fit()));
        lines.add("");
        lines.add("Bands of the industry:");
        for (Fit fit : Fit.values()) {
            String names = all.entrySet().stream()
                    .filter(entry -> entry.getValue() == fit)
                    .map(entry -> entry.getKey() + words(entry.getKey()))
                    .collect(Collectors.joining("; "));
            if (!names.isEmpty()) {
                lines.add("- " + Band.of(Criterion.INDUSTRY, fit) + " (" + label(fit) + "): " + names);
            }
        }
        lines.add("- " + Band.INDUSTRY_UNKNOWN + ": nothing tells the industry");
    }

    private String words(String industry) {
        return Optional.ofNullable(profile.industries().get(industry))
                .map(TargetIndustry::words)
                .filter(words -> !words.isEmpty())
                .map(words -> " (also: " + String.join(", ", words) + ")")
                .orElse("");
    }

    private void sizes(List<String> lines) {
        lines.add("");
        lines.add("Bands of the company's size, by employees:");
        profile.sizes().forEach((from, fit) -> {
            Integer next = profile.sizes().higherKey(from);
            String range = next == null ? "from " + from : from + " to " + (next - 1);
            lines.add("- " + range + ": " + Band.of(Criterion.COMPANY_SIZE, fit) + " (" + label(fit) + ")");
        });
        lines.add("- not known: " + Band.SIZE_UNKNOWN);
    }

    private void titles(List<String> lines) {
        if (profile.titles().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Words in job titles that decide the band:");
        new java.util.TreeMap<>(profile.titles())
                .forEach((level, phrases) -> lines.add("- TITLE_" + level + ": " + String.join(", ", phrases)));
    }

    private void regions(List<String> lines) {
        if (!profile.regions().target().isEmpty()) {
            lines.add("");
            lines.add("Target countries: "
                    + String.join(", ", new TreeSet<>(profile.regions().target())));
        }
    }

    private void offers(List<String> lines) {
        lines.add("");
        lines.add("Seller: " + profile.seller().company());
        for (String language : new TreeSet<>(profile.seller().pitches().keySet()).reversed()) {
            Pitch pitch = profile.seller().pitch(language).orElseThrow();
            lines.add("In mails in the language \"" + language + "\":");
            lines.add("- offer: " + pitch.offer());
            pitch.benefits().forEach(benefit -> lines.add("- benefit: " + benefit));
            add(lines, "sender", pitch.sender());
            add(lines, "tone", pitch.tone());
            add(lines, "never claim", String.join("; ", pitch.forbiddenClaims()));
        }
    }

    private static void add(List<String> lines, String what, String text) {
        if (!text.isEmpty()) {
            lines.add("- " + what + ": " + text);
        }
    }

    private static String label(Fit fit) {
        return fit.name().toLowerCase(Locale.ROOT) + " fit";
    }
}
