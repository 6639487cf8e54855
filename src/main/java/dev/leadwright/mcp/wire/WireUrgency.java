package dev.leadwright.mcp.wire;

import dev.leadwright.crm.Urgency;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@link Urgency} of a call as it crosses the wire: in the metadata of the request, where any client may set it. */
public final class WireUrgency {

    /** Its key in the metadata, in the form that MCP prescribes. */
    private static final String KEY = "dev.leadwright/urgency";

    private WireUrgency() {}

    public static Map<String, Object> toMeta(Urgency urgency) {
        return Map.of(KEY, urgency.name());
    }

    /** {@link Urgency#NORMAL} where the caller says nothing that we know. */
    public static Urgency of(@Nullable Map<String, Object> meta) {
        Object said = meta == null ? null : meta.get(KEY);
        return Arrays.stream(Urgency.values())
                .filter(urgency -> urgency.name().equals(said))
                .findFirst()
                .orElse(Urgency.NORMAL);
    }
}
