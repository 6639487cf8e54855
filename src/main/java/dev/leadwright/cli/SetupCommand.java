package dev.leadwright.cli;

import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmSchema;
import dev.leadwright.crm.PropertyDefinition;
import dev.leadwright.crm.SchemaPart;
import dev.leadwright.hubspot.Hubspot;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows which of the properties that Leadwright writes the portal has, and creates the others. */
@Command(
        name = "setup",
        description = "Create the properties Leadwright writes in the portal. Nothing is changed or deleted.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SetupCommand implements Callable<Integer> {

    private static final int NOTHING_TO_DO = 3;

    @Option(names = "--dry-run", description = "Show the plan, and create nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        LoadedSettings loaded = settings.load(Map.of());
        Installation.startLog(loaded, false);
        try (Hubspot hubspot = Hubspot.connect(loaded.settings().hubspot(), Clock.systemUTC())) {
            List<SchemaPart> parts = hubspot.schema().listParts();
            SetupPlan plan = SetupPlan.of(parts);
            if (!json) {
                SetupView.printPlan(plan, out);
            }
            SetupPlan done = dryRun ? plan : plan.carriedOut(step -> carryOut(step, hubspot.schema(), out));
            if (json) {
                out.println(SetupView.json(done));
            } else if (!dryRun && plan.count(SetupPlan.State.MISSING) > 0) {
                SetupView.printSummary(done, out);
            }
            return exitCode(plan, done);
        } finally {
            out.flush();
        }
    }

    private SetupPlan.Step carryOut(SetupPlan.Step step, CrmSchema schema, PrintWriter out) {
        SetupPlan.Step done = create(step.property(), schema);
        if (!json) {
            SetupView.printDone(done, out);
            out.flush();
        }
        return done;
    }

    /** What the portal refuses on its tasks is no failure: Leadwright does without. */
    private static SetupPlan.Step create(PropertyDefinition property, CrmSchema schema) {
        try {
            schema.create(property);
            return new SetupPlan.Step(property, SetupPlan.State.CREATED, "");
        } catch (CrmException.Invalid | CrmException.NotFound | CrmException.Unauthorized refused) {
            if (refused instanceof CrmException.Unauthorized && !property.isOptional()) {
                throw refused; // the token is to be mended, and setup run again
            }
            return new SetupPlan.Step(property, SetupPlan.State.REFUSED, String.valueOf(refused.getMessage()));
        }
    }

    private static int exitCode(SetupPlan plan, SetupPlan done) {
        if (done.isInTheWay()) {
            return 1;
        }
        return plan.count(SetupPlan.State.MISSING) == 0 ? NOTHING_TO_DO : 0;
    }
}
