package dev.leadwright.configuration;

import dev.leadwright.yaml.UnreadableYaml;
import dev.leadwright.yaml.YamlText;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads leadwright.yaml, remembering the line of each value. */
final class YamlSource {
    private static final String EXAMPLE = "\"dashboard:\" and below it \"  port: 8080\". See leadwright.sample.yaml.";

    private final SettingKeys keys;

    YamlSource(SettingKeys keys) {
        this.keys = keys;
    }

    SettingsSource read(Path file) {
        try {
            requireMapping(file);
            return read(flattened(file));
        } catch (YAMLException e) {
            return broken(file, UnreadableYaml.of(e));
        } catch (UnreadableYaml e) {
            return broken(file, e);
        } catch (IOException e) {
            return broken(file.toString(), "cannot be read: " + e.getMessage() + ". Name another file with --config.");
        }
    }

    private static void requireMapping(Path file) throws IOException {
        try {
            var _ = YamlText.mapping(Files.readString(file), EXAMPLE);
        } catch (MalformedInputException e) {
            throw new IOException("it is no text in UTF-8", e);
        }
    }

    private static Map<String, Located> flattened(Path file) throws IOException {
        var values = new LinkedHashMap<String, Located>();
        for (PropertySource<?> source :
                new YamlPropertySourceLoader().load(file.toString(), new FileSystemResource(file))) {
            if (source instanceof OriginTrackedMapPropertySource map) {
                for (String name : map.getPropertyNames()) {
                    values.put(name, new Located(String.valueOf(map.getProperty(name)), whereOf(file, map, name)));
                }
            }
        }
        return values;
    }

    private static String whereOf(Path file, OriginTrackedMapPropertySource map, String name) {
        Origin origin = map.getOrigin(name);
        return origin instanceof TextResourceOrigin text && text.getLocation() != null
                ? file + ":" + (text.getLocation().getLine() + 1)
                : file.toString();
    }

    private SettingsSource read(Map<String, Located> values) {
        var given = new ArrayList<GivenSetting>();
        var problems = new LinkedHashMap<String, SettingsProblem>();
        values.forEach((name, located) -> {
            SettingKey key = keys.find(name).orElse(null);
            if (key != null) {
                given.add(new GivenSetting(key, canonical(key, name), located.value(), located.where()));
            } else if (!(keys.hasSection(name) && located.value().isBlank())) {
                SettingsProblem problem = unknown(name, located.where());
                problems.putIfAbsent(problem.key(), problem);
            }
        });
        return new SettingsSource(given, List.copyOf(problems.values()));
    }

    /** The name as the records spell it, whatever follows it left as it is. */
    private static String canonical(SettingKey key, String name) {
        int segments = (int) key.name().chars().filter(c -> c == '.').count();
        int end = -1;
        for (int i = 0; i <= segments; i++) {
            end = endOfSegment(name, end + 1);
        }
        return key.name() + name.substring(end);
    }

    private static int endOfSegment(String name, int from) {
        int end = from;
        while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
            end++;
        }
        return end;
    }

    private SettingsProblem unknown(String name, String where) {
        String section = name.replaceFirst("[.\\[].*", "");
        boolean wholeSection = name.contains(".") && !keys.hasSection(section);
        Optional<String> closest = wholeSection
                ? keys.findClosestSection(section)
                : keys.findClosest(name).map(SettingKey::name);
        String key = wholeSection ? section : name;
        String meant = closest.map(known -> " Did you mean " + known + "?")
                .orElse(" leadwright.sample.yaml lists all of them.");
        return new SettingsProblem(where, key, "no such setting." + meant);
    }

    private static SettingsSource broken(Path file, UnreadableYaml reason) {
        return broken(file + (reason.line() > 0 ? ":" + reason.line() : ""), String.valueOf(reason.getMessage()));
    }

    private static SettingsSource broken(String where, String message) {
        return new SettingsSource(List.of(), List.of(new SettingsProblem(where, "", message)));
    }

    private record Located(String value, String where) {}
}
