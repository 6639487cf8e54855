package dev.leadwright.web.browser;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The visits under way in one browser; tells each what happens in its context. */
final class Visits implements DevTools.Listener {
    private final Map<String, PageVisit> byContext = new ConcurrentHashMap<>();
    private final Map<String, PageVisit> bySession = new ConcurrentHashMap<>();

    void begin(String context, PageVisit visit) {
        byContext.put(context, visit);
    }

    void end(String context) {
        PageVisit visit = byContext.remove(context);
        bySession.values().removeIf(other -> other.equals(visit));
    }

    @Override
    public void on(String session, String method, JsonNode params) {
        switch (method) {
            case "Target.attachedToTarget" -> attached(params);
            case "Target.detachedFromTarget" -> {
                String gone = params.path("sessionId").asString("");
                PageVisit visit = bySession.remove(gone);
                if (visit != null) {
                    visit.detached(gone);
                }
            }
            default -> {
                PageVisit visit = bySession.get(session);
                if (visit != null) {
                    visit.on(session, method, params);
                }
            }
        }
    }

    /** What belongs to no visit stays stopped before its first instruction, until its context goes. */
    private void attached(JsonNode params) {
        JsonNode info = params.path("targetInfo");
        PageVisit visit = byContext.get(info.path("browserContextId").asString(""));
        if (visit != null) {
            String session = params.path("sessionId").asString();
            bySession.put(session, visit);
            visit.attached(session, info);
        }
    }
}
