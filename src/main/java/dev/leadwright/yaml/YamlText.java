package dev.leadwright.yaml;

import java.io.StringReader;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/** YAML as nodes, each of which knows its line. No objects are made of them, so a tag in the text does nothing. */
public final class YamlText {
    private YamlText() {}

    /**
     * The keys and values that the text holds; none if it is empty.
     *
     * @param example of such a text, for whoever wrote another: {@code "port: 8080". See the sample.}
     * @throws UnreadableYaml if it holds anything else
     */
    public static MappingNode mapping(String text, String example) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                return nothing();
            }
            if (root instanceof MappingNode mapping) {
                return mapping;
            }
            throw new UnreadableYaml(0, "must hold keys and values, such as " + example);
        } catch (YAMLException e) {
            throw UnreadableYaml.of(e);
        }
    }

    static MappingNode nothing() {
        return new MappingNode(Tag.MAP, List.of(), DumperOptions.FlowStyle.BLOCK);
    }
}
