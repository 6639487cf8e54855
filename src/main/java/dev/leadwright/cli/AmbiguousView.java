package dev.leadwright.cli;

import dev.leadwright.agents.LeadFile;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.orchestration.AmbiguousEffect;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a person must settle, as people and as programs read it. */
record AmbiguousView(List<AmbiguousEffect> effects, Map<ContactId, String> names) {

    static AmbiguousView of(List<AmbiguousEffect> effects, LeadFile leads) {
        return new AmbiguousView(
                effects,
                leads.listNames(effects.stream()
                        .flatMap(effect -> effect.contact().stream())
                        .collect(Collectors.toSet())));
    }

    void print(PrintWriter out) {
        if (effects.isEmpty()) {
            out.println("Nothing to settle: of everything Leadwright did it is known whether it happened.");
            return;
        }
        out.println("It is not known whether this happened. It counts as done until a person says otherwise.");
        for (AmbiguousEffect effect : effects) {
            out.println();
            out.println("  " + effect.shortKey() + "  " + effect.what() + whom(effect));
            out.println("      Since " + effect.since() + ": " + effect.detail());
            out.println("      " + effect.howToFindOut());
        }
        out.println();
        out.println(
                "Then say which:  ./leadwright settle KEY --happened   or   ./leadwright settle KEY --did-not-happen");
    }

    private String whom(AmbiguousEffect effect) {
        return effect.contact()
                        .map(id -> " to " + names.getOrDefault(id, "a lead") + ", contact " + id)
                        .orElse("")
                + effect.task().map(id -> ", task " + id).orElse("");
    }

    List<Map<String, Object>> asMaps() {
        return effects.stream().map(this::asMap).toList();
    }

    private Map<String, Object> asMap(AmbiguousEffect effect) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("key", effect.key());
        map.put("kind", effect.kind());
        map.put("stage", effect.stage());
        effect.reference().ifPresent(known -> map.put("reference", known));
        effect.contact().map(ContactId::value).ifPresent(id -> map.put("contact", id));
        effect.contact().map(names::get).ifPresent(name -> map.put("name", name));
        effect.task().map(TaskId::value).ifPresent(id -> map.put("task", id));
        map.put("since", effect.since().toString());
        map.put("why", effect.detail());
        map.put("find_out", effect.howToFindOut());
        return map;
    }
}
