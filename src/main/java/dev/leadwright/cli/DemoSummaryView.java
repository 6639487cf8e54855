package dev.leadwright.cli;

import dev.leadwright.demo.DemoSummary;
import dev.leadwright.orchestration.WorkQueue;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The demo's summary as people and as programs read it. */
record DemoSummaryView(DemoSummary summary, WorkQueue.Totals tasks, long alerts) {

    String table() {
        return """
                What stands now
                  Contacts     %6d   HOT %d, WARM %d, COLD %d
                  Companies    %6d
                  Tasks        %6d   completed, %d waiting, %d with a person, %d in progress, %d due later
                  Mails sent   %6d
                  Follow-ups   %6d
                  Reviews      %6d   hot leads for a person to look at
                  Alerts       %6d
                  CRM calls    %6d   in %.1f seconds
                """.formatted(
                        summary.contacts(),
                        tier("HOT"),
                        tier("WARM"),
                        tier("COLD"),
                        summary.companies(),
                        tasks.completed(),
                        tasks.waiting(),
                        tasks.escalated(),
                        tasks.inProgress(),
                        tasks.scheduled(),
                        summary.emailsSent(),
                        summary.followUps(),
                        summary.reviews(),
                        alerts,
                        summary.hubspotCalls(),
                        seconds());
    }

    String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("contacts", summary.contacts());
        json.put("companies", summary.companies());
        Map<String, Object> states = new LinkedHashMap<>();
        states.put("completed", tasks.completed());
        states.put("waiting", tasks.waiting());
        states.put("escalated", tasks.escalated());
        states.put("in_progress", tasks.inProgress());
        json.put("tasks", states);
        json.put("tiers", summary.tiers());
        json.put("emails_sent", summary.emailsSent());
        json.put("follow_ups", summary.followUps());
        json.put("reviews", summary.reviews());
        json.put("alerts", alerts);
        json.put("hubspot_calls", summary.hubspotCalls());
        json.put("seconds", Math.round(seconds() * 10) / 10.0);
        return new JsonMapper().writeValueAsString(json);
    }

    private long tier(String name) {
        return summary.tiers().getOrDefault(name, 0L);
    }

    private double seconds() {
        return summary.took().toMillis() / 1000.0;
    }
}
