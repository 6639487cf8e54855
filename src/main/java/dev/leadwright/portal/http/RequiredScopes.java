package dev.leadwright.portal.http;

import dev.leadwright.portal.schema.ObjectType;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which scopes a call needs: of each list one. Activities stand under the scopes of contacts. Source: "Required Scopes" in
 * HubSpot's reference, which for definitions of properties names alternatives only.
 */
final class RequiredScopes {

    private RequiredScopes() {}

    /** @param types the kinds of records that the path names */
    static List<List<String>> of(String method, String path, Collection<ObjectType> types) {
        boolean reads = method.equals("GET") || path.endsWith("/batch/read") || path.endsWith("/search");
        if (path.startsWith("/crm/properties/") || path.startsWith("/crm/v3/properties/")) {
            return types.stream().map(type -> definitions(type, reads)).toList();
        }
        if (path.startsWith("/engagements/")) {
            return List.of(records(ObjectType.CONTACTS, reads));
        }
        if (path.startsWith("/crm/owners/") || path.startsWith("/crm/v3/owners")) {
            return List.of(List.of("crm.objects.owners.read"));
        }
        if (path.startsWith("/communication-preferences/")) {
            String one = "communication_preferences." + (reads ? "read" : "write");
            return List.of(List.of(one, "communication_preferences.read_write"));
        }
        if (path.startsWith("/crm-object-schemas/")) {
            return List.of(List.of("crm.schemas.custom.read"));
        }
        if (path.startsWith("/automation/")) {
            return List.of(List.of("automation"));
        }
        return types.stream()
                .flatMap(type -> type == ObjectType.EMAILS && reads
                        ? Stream.of(records(type, reads), List.of("sales-email-read"))
                        : Stream.of(records(type, reads)))
                .distinct()
                .toList();
    }

    private static List<String> records(ObjectType type, boolean reads) {
        return List.of("crm.objects.%s.%s".formatted(owning(type), reads ? "read" : "write"));
    }

    private static List<String> definitions(ObjectType type, boolean reads) {
        String owning = owning(type);
        return reads
                ? List.of("crm.schemas.%s.read".formatted(owning), "crm.objects.%s.read".formatted(owning))
                : List.of("crm.schemas.%s.write".formatted(owning));
    }

    private static String owning(ObjectType type) {
        return type == ObjectType.COMPANIES ? "companies" : "contacts";
    }
}
