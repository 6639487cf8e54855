package dev.leadwright.cli;

import dev.leadwright.crm.Tier;
import dev.leadwright.pipeline.InWords;
import dev.leadwright.pipeline.LeadListProgress;
import dev.leadwright.pipeline.LeadState;
import dev.leadwright.pipeline.ListMail;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lead lists as people and as programs read them. */
final class LeadListsView {

    private LeadListsView() {}

    /** A line on where each list is, and one on what its leads came to. */
    static void print(List<LeadListProgress> lists, PrintWriter out) {
        lists.forEach(list -> {
            out.println("  " + list.name() + ": " + where(list));
            out.println("    " + InWords.outcome(list));
            InWords.mail(list).ifPresent(mail -> out.println("    " + mail));
        });
    }

    static String where(LeadListProgress list) {
        return switch (list.stage()) {
            case IMPORTING -> "being imported; if its import has died, run it again";
            case IN_WORK -> list.settled() + " of " + list.leads() + " leads are through";
            case DONE ->
                "done"
                        + list.took()
                                .map(time -> " in " + InWords.duration(time))
                                .orElse("");
        };
    }

    static Map<String, Object> json(LeadListProgress list) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", list.id());
        json.put("name", list.name());
        json.put("command", list.command());
        json.put("stage", lower(list.stage()));
        json.put("started_at", list.startedAt().toString());
        json.put("finished_at", list.finishedAt().map(Instant::toString).orElse(null));
        json.put("rows", list.rows());
        json.put("rejected", list.rejected());
        json.put("leads", list.leads());
        Map<String, Integer> states = new LinkedHashMap<>();
        for (LeadState state : LeadState.values()) {
            states.put(lower(state), list.count(state));
        }
        json.put("states", states);
        Map<String, Integer> tiers = new LinkedHashMap<>();
        for (Tier tier : Tier.values()) {
            tiers.put(tier.name(), list.count(tier));
        }
        json.put("tiers", tiers);
        json.put("written_to", list.writtenTo());
        json.put("mail", mail(list.mail()));
        return json;
    }

    private static Map<String, Integer> mail(ListMail mail) {
        Map<String, Integer> json = new LinkedHashMap<>();
        json.put("sent", mail.sent());
        json.put("delivered", mail.delivered());
        json.put("bounced", mail.bounced());
        json.put("replied", mail.replied());
        json.put("unsubscribed", mail.unsubscribed());
        json.put("complained", mail.complained());
        return json;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
