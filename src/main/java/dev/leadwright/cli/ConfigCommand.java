package dev.leadwright.cli;

import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.configuration.ShownSetting;
import dev.leadwright.icp.IdealCustomerProfile;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Shows what is in force. Its output is a leadwright.yaml, but for the secrets. */
@Command(
        name = "config",
        description = "Print the settings and the profile in force and where each comes from; secrets are masked.",
        mixinStandardHelpOptions = true)
final class ConfigCommand implements Runnable {
    private static final int ORIGIN_COLUMN = 56;

    @Option(names = "--json", description = "Print JSON: {key: {value, origin}}, the profile in force first.")
    private boolean json;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    private final JsonMapper mapper = new JsonMapper();

    @Override
    public void run() {
        LoadedSettings loaded = settings.load(Map.of());
        List<ShownSetting> shown = loaded.list();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(asMap(shown, loaded.profile())));
        } else {
            out.println(OneLine.of("# Ideal-customer profile: "
                    + loaded.profile().title() + " (" + loaded.profile().source() + ")"));
            printYaml(shown, out);
        }
    }

    private static Map<String, Object> asMap(List<ShownSetting> shown, IdealCustomerProfile profile) {
        var map = new LinkedHashMap<String, Object>();
        map.put("ideal-customer profile", Map.of("value", profile.title(), "origin", profile.source()));
        shown.forEach(setting -> map.put(setting.key(), Map.of("value", setting.value(), "origin", setting.origin())));
        return map;
    }

    private void printYaml(List<ShownSetting> shown, PrintWriter out) {
        List<String> open = List.of();
        for (ShownSetting setting : shown) {
            List<String> path = List.of(setting.key().split("\\.", -1));
            List<String> sections = path.subList(0, path.size() - 1);
            for (int depth = 0; depth < sections.size(); depth++) {
                if (depth >= open.size() || !open.get(depth).equals(sections.get(depth))) {
                    out.println("  ".repeat(depth) + sections.get(depth) + ":");
                }
            }
            open = sections;
            // JSON is YAML: quotes, lists and maps need no further care.
            String line =
                    "  ".repeat(sections.size()) + path.getLast() + ": " + mapper.writeValueAsString(setting.value());
            out.println(
                    line.length() < ORIGIN_COLUMN
                            ? line + " ".repeat(ORIGIN_COLUMN - line.length()) + "# " + setting.origin()
                            : line + "  # " + setting.origin());
        }
    }
}
