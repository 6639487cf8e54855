package dev.leadwright.cli;

import dev.leadwright.web.Fact;
import dev.leadwright.web.SiteReading;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What a website told, as people and as programs read it. */
final class EnrichView {
    private static final int LONGEST_VALUE = 300;
    private static final int NAME_WIDTH = 15;

    private final SiteReading reading;
    private final Optional<Path> screenshot;

    /** @param screenshot where the picture was saved */
    EnrichView(SiteReading reading, Optional<Path> screenshot) {
        this.reading = reading;
        this.screenshot = screenshot;
    }

    void print(PrintWriter out) {
        if (reading.pages().isEmpty()) {
            return;
        }
        Map<Fact.Field, List<Fact>> known = known();
        known.forEach((field, facts) -> printFacts(field, facts, out));
        List<Fact.Field> unknown = unknown();
        if (!unknown.isEmpty()) {
            line("Not found", unknown.stream().map(EnrichView::inText).collect(Collectors.joining(", ")), out);
        }
        out.println();
        line("Known", known.size() + " of " + Fact.Field.values().length + " things", out);
        line("Read", pages(), out);
        reading.pages().forEach(page -> line("", page + how(page), out));
        screenshot.ifPresent(file -> line("Screenshot", file.toString(), out));
    }

    /** What a person should know and a program need not parse. */
    List<String> complaints(boolean screenshotWanted) {
        List<String> complaints = new ArrayList<>();
        Optional<String> failure = reading.failure().map(EnrichView::inOneLine);
        if (reading.pages().isEmpty()) {
            complaints.add(failure.orElse("The site could not be read."));
        } else {
            failure.ifPresent(why -> complaints.add("Not everything was read: " + why));
        }
        reading.browser().trouble().ifPresent(why -> complaints.add("Without the browser: " + inOneLine(why)));
        if (screenshotWanted && screenshot.isEmpty()) {
            complaints.add("No screenshot was saved.");
        }
        return complaints;
    }

    private void printFacts(Fact.Field field, List<Fact> facts, PrintWriter out) {
        String name = inText(field);
        for (Fact fact : facts) {
            line(Character.toUpperCase(name.charAt(0)) + name.substring(1), cut(fact.value()), out);
            line(
                    "",
                    "  " + Math.round(fact.confidence() * 100) + " %, " + OneLine.of(fact.method()) + ", "
                            + OneLine.of(fact.source().toString()),
                    out);
            name = " ";
        }
    }

    private static void line(String name, String text, PrintWriter out) {
        out.printf("%-" + NAME_WIDTH + "s%s%n", name.strip(), OneLine.of(text).stripTrailing());
    }

    private String pages() {
        int count = reading.pages().size();
        return (count == 1 ? "1 page" : count + " pages") + " of "
                + reading.site().getHost() + ", "
                + reading.at().truncatedTo(ChronoUnit.SECONDS);
    }

    private String how(URI page) {
        return reading.browser().pages().contains(page) ? " (in the browser)" : "";
    }

    private Map<Fact.Field, List<Fact>> known() {
        return reading.facts().stream()
                .collect(Collectors.groupingBy(
                        Fact::field, () -> new java.util.EnumMap<>(Fact.Field.class), Collectors.toList()));
    }

    private List<Fact.Field> unknown() {
        return Arrays.stream(Fact.Field.values())
                .filter(field -> reading.best(field).isEmpty())
                .toList();
    }

    private static String inText(Fact.Field field) {
        return field == Fact.Field.LINKEDIN_PAGE
                ? "LinkedIn page"
                : field.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "...";
    }

    /** "Refused: ..." reads on as the rest of a line that a program may look for. */
    private static String inOneLine(String sentence) {
        return OneLine.of(sentence.startsWith("Refused:") ? "r" + sentence.substring(1) : sentence);
    }

    String json() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("site", reading.site().toString());
        map.put("at", reading.at().toString());
        map.put("known", known().size());
        map.put("facts", reading.facts().stream().map(EnrichView::asMap).toList());
        map.put(
                "unknown",
                unknown().stream()
                        .map(field -> field.name().toLowerCase(Locale.ROOT))
                        .toList());
        map.put("pages", reading.pages().stream().map(this::asMap).toList());
        reading.failure().ifPresent(failure -> map.put("failure", inOneLine(failure)));
        reading.browser().trouble().ifPresent(trouble -> map.put("browser_trouble", trouble));
        reading.browser().screenshotAt().ifPresent(at -> map.put("screenshot_at", at.toString()));
        screenshot.ifPresent(file -> map.put("screenshot", file.toString()));
        return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(map);
    }

    private Map<String, Object> asMap(URI page) {
        boolean browser = reading.browser().pages().contains(page);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("address", page.toString());
        map.put("read_by", browser ? "browser" : "http");
        return map;
    }

    private static Map<String, Object> asMap(Fact fact) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("field", fact.field().name().toLowerCase(Locale.ROOT));
        map.put("value", fact.value());
        map.put("source", fact.source().toString());
        map.put("method", fact.method());
        map.put("confidence", fact.confidence());
        map.put("evidence", fact.evidence());
        return map;
    }
}
