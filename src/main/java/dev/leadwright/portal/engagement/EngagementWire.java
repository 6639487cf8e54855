package dev.leadwright.portal.engagement;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The JSON shapes of the engagements API. Times are epoch milliseconds, ids numbers. */
public final class EngagementWire {

    private EngagementWire() {}

    /** A new engagement, or a change; what is absent from a change stays as it is. */
    public record Request(
            @Nullable Head engagement,
            @Nullable Links associations,
            @Nullable Map<String, JsonNode> metadata) {}

    public record Head(
            @Nullable String type,
            @Nullable Long ownerId,
            @Nullable Long timestamp) {}

    public record Links(
            @Nullable List<Long> contactIds,
            @Nullable List<Long> companyIds,
            @Nullable List<Long> dealIds,
            @Nullable List<Long> ticketIds) {}

    public record Answer(
            Shown engagement,
            Map<String, List<Long>> associations,
            List<Object> attachments,
            Map<String, Object> metadata) {}

    public record Shown(
            long id,
            long portalId,
            boolean active,
            long createdAt,
            long lastUpdated,
            @Nullable Long ownerId,
            String type,
            long timestamp,
            String bodyPreview,
            List<Long> queueMembershipIds) {}
}
