package dev.leadwright.cli;

import dev.leadwright.crm.PropertyDefinition;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A plan of {@code setup} as people and as programs read it. */
final class SetupView {

    private SetupView() {}

    static void printPlan(SetupPlan plan, PrintWriter out) {
        for (SetupPlan.Part part : plan.parts()) {
            out.println(objects(part.on()) + ", in the property group " + part.group()
                    + (part.groupPresent() ? "" : " (to be created)"));
            part.steps().forEach(step -> printPlanned(step, out));
        }
        long missing = plan.count(SetupPlan.State.MISSING);
        out.println(
                missing == 0
                        ? "Nothing to create."
                        : "To be created: " + missing + (missing == 1 ? " property." : " properties.")
                                + " Nothing is changed or deleted.");
        if (plan.isInTheWay()) {
            out.println("What DIFFERS has our name and does not take our values: nothing can be written into it.");
        }
    }

    private static void printPlanned(SetupPlan.Step step, PrintWriter out) {
        String mark = switch (step.state()) {
            case EXISTS, CREATED -> "exists";
            case MISSING -> "create";
            case REFUSED, DIFFERENT -> "DIFFERS";
        };
        String detail = step.detail().isEmpty()
                ? step.property().label() + (step.property().unique() ? ", unique" : "")
                : step.detail() + (step.isInTheWay() ? "; rename or mend it in HubSpot" : "; Leadwright does without");
        out.printf("  %-8s %-28s %s%n", mark, step.property().name(), detail);
    }

    static void printDone(SetupPlan.Step step, PrintWriter out) {
        String mark = step.state() == SetupPlan.State.CREATED ? "created" : "NOT CREATED";
        String objects = objects(step.property().on()).toLowerCase(Locale.ROOT);
        out.println("  " + mark + " " + step.property().name() + " of " + objects);
        if (!step.detail().isEmpty()) {
            out.println("    " + step.detail());
        }
        if (step.state() == SetupPlan.State.REFUSED && !step.isInTheWay()) {
            out.println("    Leadwright does without it.");
        }
    }

    static void printSummary(SetupPlan plan, PrintWriter out) {
        long refused = plan.count(SetupPlan.State.REFUSED);
        out.println("Created: " + plan.count(SetupPlan.State.CREATED) + ". Was there: "
                + plan.count(SetupPlan.State.EXISTS) + "."
                + (refused == 0 ? "" : " Refused by the portal: " + refused + "."));
        if (plan.isInTheWay()) {
            out.println("Leadwright cannot write everything yet: see what is marked above, and ./leadwright doctor.");
        }
    }

    static String json(SetupPlan plan) {
        List<Map<String, Object>> objects = plan.parts().stream()
                .map(part -> {
                    Map<String, Object> object = new LinkedHashMap<>();
                    object.put("object", objects(part.on()).toLowerCase(Locale.ROOT));
                    object.put("group", part.group());
                    object.put("group_existed", part.groupPresent());
                    object.put(
                            "properties",
                            part.steps().stream().map(SetupView::asMap).toList());
                    return object;
                })
                .toList();
        return new JsonMapper().writeValueAsString(Map.of("objects", objects));
    }

    private static Map<String, Object> asMap(SetupPlan.Step step) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", step.property().name());
        map.put("label", step.property().label());
        map.put("state", step.state().name().toLowerCase(Locale.ROOT));
        map.put("detail", step.detail());
        return map;
    }

    private static String objects(PropertyDefinition.ObjectType on) {
        return switch (on) {
            case CONTACT -> "Contacts";
            case COMPANY -> "Companies";
            case TASK -> "Tasks";
        };
    }
}
