package dev.leadwright.hubspot;

import dev.leadwright.crm.CrmSchema;
import dev.leadwright.crm.PropertyDefinition;
import dev.leadwright.crm.PropertyState;
import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Examination;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whether the properties we write are there, and such that our values fit. */
final class PropertyExamination implements Examination {
    private static final String NAME = "HubSpot properties";
    private static final String ON_TASKS = "HubSpot task properties";
    private static final String MISFITS = "HubSpot property types";

    private static final int NAMES_SHOWN = 4;

    private final CrmSchema schema;

    PropertyExamination(CrmSchema schema) {
        this.schema = schema;
    }

    @Override
    public String subject() {
        return NAME;
    }

    @Override
    public List<Check> run() {
        List<PropertyState> states = schema.listParts().stream()
                .flatMap(part -> part.properties().stream())
                .toList();
        List<Check> checks = new ArrayList<>();
        checks.add(required(
                states.stream().filter(state -> !state.property().isOptional()).toList()));
        states.stream()
                .filter(state -> !state.property().isOptional())
                .filter(PropertyState.Different.class::isInstance)
                .map(state -> misfit((PropertyState.Different) state))
                .reduce((first, second) -> first + "; " + second)
                .ifPresent(misfits -> checks.add(Check.fail(
                        MISFITS,
                        misfits + ".",
                        "In HubSpot, Settings > Properties: rename what has our name and is yours, or mend it; then run"
                                + " ./leadwright setup.")));
        checks.add(optional(
                states.stream().filter(state -> state.property().isOptional()).toList()));
        return checks;
    }

    private static Check required(List<PropertyState> states) {
        List<PropertyState> missing =
                states.stream().filter(PropertyState.Missing.class::isInstance).toList();
        return missing.isEmpty()
                ? Check.ok(NAME, "The portal has all " + states.size() + " that Leadwright writes.")
                : Check.fail(
                        NAME,
                        missing.size() + " of " + states.size() + " are missing: " + names(missing) + ".",
                        "./leadwright setup creates them; with --dry-run it lists them first.");
    }

    /** Which of these a portal allows only setup finds out, so that they are not there is no reproach. */
    private static Check optional(List<PropertyState> states) {
        List<PropertyState> without = states.stream()
                .filter(state -> !(state instanceof PropertyState.Present))
                .toList();
        return Check.ok(
                ON_TASKS,
                without.isEmpty()
                        ? "The portal has all " + states.size() + " that Leadwright can use."
                        : "Leadwright does without " + names(without)
                                + "; ./leadwright setup adds them if the portal allows it.");
    }

    private static String misfit(PropertyState.Different state) {
        return shown(state.property()) + " " + state.difference();
    }

    private static String names(List<PropertyState> states) {
        String names = states.stream()
                .limit(NAMES_SHOWN)
                .map(state -> shown(state.property()))
                .collect(Collectors.joining(", "));
        int more = states.size() - NAMES_SHOWN;
        return more > 0 ? names + " and " + more + " more" : names;
    }

    private static String shown(PropertyDefinition property) {
        return property.on().name().toLowerCase(Locale.ROOT) + "." + property.name();
    }
}
