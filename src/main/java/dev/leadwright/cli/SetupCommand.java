package dev.leadwright.cli;

import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmSchema;
import dev.leadwright.crm.PropertyDefinition;
import dev.leadwright.hubspot.Hubspot;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Creates the properties that Leadwright writes. */
@Command(
        name = "setup",
        description = "Create the properties Leadwright writes in the portal. Nothing is changed or deleted.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SetupCommand implements Callable<Integer> {

    private static final int NOTHING_TO_DO = 3;

    @Option(names = "--dry-run", description = "Say what is missing, and create nothing.")
    private boolean dryRun;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Hubspot hubspot =
                Hubspot.connect(settings.load(Map.of()).settings().hubspot(), Clock.systemUTC())) {
            CrmSchema schema = hubspot.schema();
            List<PropertyDefinition> missing = schema.listMissing();
            if (missing.isEmpty()) {
                out.println("Nothing to do: the portal has all "
                        + CrmSchema.required().size() + " properties.");
                return NOTHING_TO_DO;
            }
            out.println(dryRun ? "Missing:" : "Creating:");
            int refused = 0;
            for (PropertyDefinition property : missing) {
                refused += create(schema, property, out) ? 0 : 1;
            }
            return refused == 0 ? 0 : 1;
        } finally {
            out.flush();
        }
    }

    private boolean create(CrmSchema schema, PropertyDefinition property, PrintWriter out) {
        String on = property.on().name().toLowerCase(Locale.ROOT);
        out.printf("  %-8s %-26s %s%n", on, property.name(), property.label());
        if (dryRun) {
            return true;
        }
        try {
            schema.create(property);
            return true;
        } catch (CrmException.Invalid refused) {
            out.println("           refused: " + refused.getMessage());
            // Not every portal allows own properties on tasks; Leadwright does without.
            return property.on() == PropertyDefinition.ObjectType.TASK;
        }
    }
}
