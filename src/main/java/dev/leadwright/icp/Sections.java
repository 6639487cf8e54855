package dev.leadwright.icp;

import dev.leadwright.places.Countries;
import dev.leadwright.yaml.Spelling;
import dev.leadwright.yaml.YamlMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the sections of a profile; what is wrong with them becomes problems of the reading. */
final class Sections {
    /** What a broken file is read as, so that everything that is wrong with it is found at once. */
    private static final Pitch NO_PITCH = new Pitch("", List.of(), "", "", List.of());

    private final Set<String> knownIndustries;
    private final @Nullable IdealCustomerProfile base;

    /** For the built-in profile, which leaves nothing out. */
    Sections(Set<String> knownIndustries) {
        this.knownIndustries = knownIndustries;
        this.base = null;
    }

    /** @param base has what the file leaves out */
    Sections(Set<String> knownIndustries, IdealCustomerProfile base) {
        this.knownIndustries = knownIndustries;
        this.base = base;
    }

    IdealCustomerProfile profile(YamlMap root, String hash, String source) {
        String name = needed(root, "name", "how you call this profile");
        String version = needed(root, "version", "a word or number that you change with every change of the file");
        Map<String, TargetIndustry> industries = industries(root.map("industries"));
        Optional<Fit> others = root.oneOf("other-industries", Fit.class, "fit");
        NavigableMap<Integer, Fit> sizes = sizes(root);
        Map<Level, List<String>> titles = titles(root.map("titles"));
        Regions regions = regions(root.map("regions"));
        Exclusions exclusions = exclusions(root.map("exclusions"), industries.keySet());
        Seller seller = seller(root.map("seller"));
        root.nothingElse();
        return new IdealCustomerProfile(
                name, version, hash, source, industries, others, sizes, titles, regions, exclusions, seller);
    }

    private static String needed(YamlMap map, String key, String what) {
        Optional<String> text = map.text(key).map(Sections::line);
        if (text.isEmpty()) {
            map.problem(key, "is missing: " + what + ".");
        }
        return text.orElse("");
    }

    private Map<String, TargetIndustry> industries(YamlMap section) {
        Map<String, TargetIndustry> industries = new LinkedHashMap<>();
        for (String key : section.keys()) {
            YamlMap entry = section.map(key);
            Optional<Fit> fit = entry.oneOf("fit", Fit.class, "fit");
            List<String> words = entry.texts("words");
            if (fit.isEmpty() && !entry.keys().contains("fit")) {
                entry.problem("fit", "is missing: how well this industry fits.");
            }
            entry.nothingElse();
            String name = key.toLowerCase(Locale.ROOT);
            if (words.isEmpty() && !knownIndustries.contains(name)) {
                section.problem(
                        key,
                        "no such industry. "
                                + meant(
                                        name,
                                        knownIndustries,
                                        "Known are " + String.join(", ", new TreeSet<>(knownIndustries)) + ".")
                                + " For an industry of your own, give the words that tell it (words: [...]).");
            }
            industries.put(name, new TargetIndustry(fit.orElse(Fit.FAIR), words));
        }
        return industries;
    }

    private NavigableMap<Integer, Fit> sizes(YamlMap root) {
        NavigableMap<Integer, Fit> sizes = new TreeMap<>();
        for (YamlMap entry : root.maps("sizes")) {
            OptionalInt from = entry.number("from", 1);
            Optional<Fit> fit = entry.oneOf("fit", Fit.class, "fit");
            for (String key : List.of("from", "fit")) {
                if (!entry.keys().contains(key)) {
                    entry.problem(key, "is missing. An entry says from how many employees on, and how well that fits.");
                }
            }
            entry.nothingElse();
            if (from.isPresent() && sizes.put(from.getAsInt(), fit.orElse(Fit.FAIR)) != null) {
                entry.problem("from", "another entry begins at " + from.getAsInt() + " too. Keep one of them.");
            }
        }
        if (!sizes.isEmpty() && sizes.firstKey() != 1) {
            root.problem("sizes", "say nothing about the smallest companies. Add one from: 1.");
            sizes.put(1, Fit.FAIR);
        }
        if (sizes.isEmpty()) {
            sizes.putAll(base == null ? Map.of(1, Fit.FAIR) : base.sizes());
        }
        return sizes;
    }

    private static Map<Level, List<String>> titles(YamlMap section) {
        Map<Level, List<String>> titles = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            List<String> phrases = section.texts(keyOf(level));
            if (!phrases.isEmpty()) {
                titles.put(level, phrases);
            }
        }
        section.nothingElse();
        return titles;
    }

    private static String keyOf(Level level) {
        return level.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What countries outside of the lists are. */
    private enum Others {
        NEUTRAL,
        EXCLUDED
    }

    private static Regions regions(YamlMap section) {
        Set<String> target = countries(section, "target");
        Set<String> excluded = countries(section, "excluded");
        Others others = section.oneOf("others", Others.class, "kind of country").orElse(Others.NEUTRAL);
        section.nothingElse();
        target.stream()
                .filter(excluded::contains)
                .forEach(code -> section.problem("excluded", code + " is a target, too. Keep it in one of the lists."));
        if (others == Others.EXCLUDED && target.isEmpty()) {
            section.problem("others", "excludes every country: there is no target.");
        }
        return new Regions(target, excluded, others == Others.EXCLUDED);
    }

    private static Set<String> countries(YamlMap section, String key) {
        Set<String> codes = new LinkedHashSet<>();
        for (String country : section.texts(key)) {
            Countries.find(country)
                    .ifPresentOrElse(
                            codes::add,
                            () -> section.problem(
                                    key,
                                    "no such country: \"" + country + "\". "
                                            + meant(country, Countries.names(), "Write its ISO code, such as DE.")));
        }
        return codes;
    }

    private Exclusions exclusions(YamlMap section, Set<String> ownIndustries) {
        List<String> domains = section.texts("domains").stream()
                .map(domain -> domain.toLowerCase(Locale.ROOT).replaceFirst("^(@|www\\.)", ""))
                .toList();
        domains.stream()
                .filter(domain -> !domain.matches("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+"))
                .forEach(domain ->
                        section.problem("domains", "\"" + domain + "\" is no domain. Write it like rival.com."));
        List<String> industries = section.texts("industries").stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        Set<String> all = new TreeSet<>(knownIndustries);
        all.addAll(ownIndustries);
        industries.stream()
                .filter(name -> !all.contains(name))
                .forEach(name -> section.problem(
                        "industries",
                        "no such industry: \"" + name + "\". "
                                + meant(name, all, "Known are " + String.join(", ", all) + ".")));
        var exclusions = new Exclusions(domains, section.texts("companies"), industries, section.texts("titles"));
        section.nothingElse();
        return exclusions;
    }

    private Seller seller(YamlMap section) {
        String company = section.text("company")
                .map(Sections::line)
                .orElse(base == null ? "" : base.seller().company());
        Map<String, Pitch> pitches = new HashMap<>();
        for (String language : Languages.ALL) {
            if (section.keys().contains(language)) {
                pitches.put(language, pitch(section.map(language)));
            } else {
                section.map(language); // asked for, so it is no unknown key
            }
        }
        section.nothingElse();
        if (pitches.isEmpty() && base != null) {
            return new Seller(company, base.seller().pitches());
        }
        if (!pitches.containsKey(Languages.ENGLISH)) {
            section.problem(
                    Languages.ENGLISH,
                    "is missing: what you offer in English, for leads whose language mail cannot be written in.");
            pitches.put(Languages.ENGLISH, NO_PITCH);
        }
        return new Seller(company, pitches);
    }

    private static Pitch pitch(YamlMap section) {
        String offer = needed(section, "offer", "what you help companies to do");
        Pitch pitch = new Pitch(
                offer,
                lines(section.texts("benefits")),
                section.text("sender").map(Sections::line).orElse(""),
                section.text("tone").map(Sections::line).orElse(""),
                lines(section.texts("forbidden-claims")));
        section.nothingElse();
        return pitch;
    }

    private static List<String> lines(List<String> texts) {
        List<String> lines = new ArrayList<>();
        texts.forEach(text -> lines.add(line(text)));
        return lines;
    }

    /** Goes into mails and notes. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }

    private static String meant(String given, Collection<String> known, String otherwise) {
        return Spelling.closest(given, known)
                .map(name -> "Did you mean \"" + name + "\"?")
                .orElse(otherwise);
    }
}
