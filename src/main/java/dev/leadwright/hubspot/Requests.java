package dev.leadwright.hubspot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is sent to HubSpot, as JSON. */
final class Requests {
    private Requests() {}

    record Reference(String id) {}

    record Inputs(List<?> inputs) {}

    /** A batch read; {@code idProperty} is absent where records are named by their ids. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Read(List<String> properties, @Nullable String idProperty, List<Reference> inputs) {}

    /** An update by id, or an upsert by another unique property. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(String id, @Nullable String idProperty, Map<String, String> properties) {}

    /** A record to create; in a batch each has a trace id of its own. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record New(
            Map<String, String> properties,
            List<NewLink> associations,
            @Nullable String objectWriteTraceId) {
        New(Map<String, String> properties, List<NewLink> associations) {
            this(properties, associations, null);
        }

        New traced(String traceId) {
            return new New(properties, associations, traceId);
        }
    }

    /** The record that is to be deleted for good. */
    record Erasure(String objectId) {}

    record NewLink(Reference to, List<LinkType> types) {}

    record LinkType(String associationCategory, int associationTypeId) {
        static LinkType ofHubspot(int id) {
            return new LinkType("HUBSPOT_DEFINED", id);
        }
    }

    /** One association to make between records that exist. */
    record Link(Reference from, Reference to, List<LinkType> types) {}

    /** Whose associations to read, from which page on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record From(String id, @Nullable String after) {}
}
