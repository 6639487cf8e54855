package dev.leadwright.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Keys and values at one place of a file. What is asked for and wrong becomes a problem of the {@link YamlReading} and
 * reads as if it were not there; what was never asked for is an unknown key, which {@link #nothingElse} says.
 */
public final class YamlMap {
    private static final Node NOTHING = YamlText.nothing();

    private final YamlReading reading;
    private final String path;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    YamlMap(YamlReading reading, String path, MappingNode node) {
        this.reading = reading;
        this.path = path;
        this.line = lineOf(node);
        node.getValue().forEach(this::add);
    }

    private void add(NodeTuple entry) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (values.containsKey(key)) {
            reading.problem(lineOf(entry.getKeyNode()), dotted(key), "stands here a second time. Keep one of them.");
            return;
        }
        lines.put(key, lineOf(entry.getKeyNode()));
        values.put(key, entry.getValueNode());
    }

    /** Its keys, in the order of the file. */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /** The text at a key, without white space around it; empty if it is not there or blank. */
    public Optional<String> text(String key) {
        return scalar(key).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A whole number of at least {@code least}. */
    public OptionalInt number(String key, int least) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.get().matches("\\d{1,9}") || Integer.parseInt(text.get()) < least) {
            problem(key, "\"" + text.get() + "\" is no whole number from " + least + ". Write digits only.");
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text.get()));
    }

    /**
     * A word out of a few.
     *
     * @param what for people: {@code fit}
     */
    public <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> words, String what) {
        return text(key).flatMap(given -> {
            Optional<E> found = Stream.of(words.getEnumConstants())
                    .filter(word -> word.name().equalsIgnoreCase(given.replace('-', '_')))
                    .findFirst();
            if (found.isEmpty()) {
                List<String> all = Stream.of(words.getEnumConstants())
                        .map(word ->
                                word.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                        .toList();
                problem(key, "unknown " + what + " \"" + given + "\"; one of " + String.join(", ", all) + ".");
            }
            return found;
        });
    }

    /** The texts of a list; a single text counts as a list of one. */
    public List<String> texts(String key) {
        return switch (value(key)) {
            case SequenceNode list -> {
                List<String> texts = new ArrayList<>();
                for (Node item : list.getValue()) {
                    if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                        texts.add(scalar.getValue().strip());
                    } else {
                        reading.problem(lineOf(item), dotted(key), "an entry of the list is no text.");
                    }
                }
                yield List.copyOf(texts);
            }
            case ScalarNode scalar
            when !isNothing(scalar) -> List.of(scalar.getValue().strip());
            case MappingNode mapping
            when !isNothing(mapping) -> {
                problem(key, "must be a list: [one, another].");
                yield List.of();
            }
            default -> List.of();
        };
    }

    /** The keys and values below a key; none if it is not there. */
    public YamlMap map(String key) {
        Node value = value(key);
        if (value instanceof MappingNode mapping) {
            return new YamlMap(reading, dotted(key), mapping);
        }
        if (!isNothing(value)) {
            problem(key, "must hold keys and values of its own, indented below it.");
        }
        return new YamlMap(reading, dotted(key), YamlText.nothing());
    }

    /** The entries of a list, each with keys and values. */
    public List<YamlMap> maps(String key) {
        Node value = value(key);
        if (!(value instanceof SequenceNode list)) {
            if (!isNothing(value)) {
                problem(key, "must be a list, each entry after a dash.");
            }
            return List.of();
        }
        List<YamlMap> maps = new ArrayList<>();
        for (Node item : list.getValue()) {
            if (item instanceof MappingNode mapping) {
                maps.add(new YamlMap(reading, dotted(key) + "[" + maps.size() + "]", mapping));
            } else {
                reading.problem(lineOf(item), dotted(key), "an entry of the list has no keys and values.");
            }
        }
        return maps;
    }

    /** Says what is wrong with the value at a key. */
    public void problem(String key, String message) {
        reading.problem(lines.getOrDefault(key, line), dotted(key), message);
    }

    /** Every key that was not asked for is unknown. */
    public void nothingElse() {
        values.keySet().stream().filter(key -> !known.contains(key)).forEach(key -> unknown(key, known));
    }

    /** Says that a key is none of those that could be meant. */
    public void unknown(String key, Collection<String> candidates) {
        String remedy = Spelling.closest(key, candidates)
                .map(meant -> "Did you mean " + meant + "?")
                .orElse("Known here: " + String.join(", ", candidates) + ".");
        problem(key, "no such key. " + remedy);
    }

    private Optional<String> scalar(String key) {
        Node value = value(key);
        if (value instanceof ScalarNode scalar) {
            return isNothing(scalar) ? Optional.empty() : Optional.of(scalar.getValue());
        }
        if (!isNothing(value)) {
            problem(key, "must be a text on one line.");
        }
        return Optional.empty();
    }

    private Node value(String key) {
        known.add(key);
        return values.getOrDefault(key, NOTHING);
    }

    private String dotted(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static boolean isNothing(Node node) {
        return node.equals(NOTHING)
                || (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL));
    }

    /** What was made here stands in no file. */
    private static int lineOf(Node node) {
        return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
    }
}
