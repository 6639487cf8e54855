package dev.leadwright.portal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What differs from one HubSpot account, and one token, to the next. Begin with {@link #usual} and change what differs.
 *
 * @param scopes what the token may do, in HubSpot's names
 * @param adminRules what the account's administrators demand of records
 * @param taskProperties which properties may be added to tasks; HubSpot's documentation does not say
 * @param echoesTraceIds whether the results of a write carry the {@code objectWriteTraceId} of their input: HubSpot's
 *     schema has the field, and the answers in its documentation and from real accounts do not
 */
public record PortalRules(
        Set<String> scopes, List<AdminRule> adminRules, TaskProperties taskProperties, boolean echoesTraceIds) {

    /** All scopes this portal knows of. */
    public static final Set<String> ALL_SCOPES = Set.of(
            "automation",
            "communication_preferences.read",
            "communication_preferences.read_write",
            "communication_preferences.write",
            "crm.objects.companies.read",
            "crm.objects.companies.write",
            "crm.objects.contacts.read",
            "crm.objects.contacts.write",
            "crm.objects.owners.read",
            "crm.schemas.companies.read",
            "crm.schemas.companies.write",
            "crm.schemas.contacts.read",
            "crm.schemas.contacts.write",
            "crm.schemas.custom.read",
            "oauth",
            "sales-email-read");

    /** Which properties may be added to tasks. */
    public enum TaskProperties {
        NONE,
        CUSTOM,
        /** Those with {@code hasUniqueValue} as well. */
        CUSTOM_AND_UNIQUE
    }

    /** A rule of an administrator; HubSpot's API enforces it since version 2026-09, the portal in every version. */
    public sealed interface AdminRule {

        /** For example {@code contacts}. */
        String objectType();

        /** The property that is needed. */
        String property();

        /** A new record needs a property: "Create record" of the object's settings. */
        record OnCreate(String objectType, String property) implements AdminRule {}

        /** A record needs a property when another has a value: conditional logic of the property's settings. */
        record When(String objectType, String property, String otherProperty, String value) implements AdminRule {}
    }

    public PortalRules {
        scopes = Set.copyOf(scopes);
        adminRules = List.copyOf(adminRules);
    }

    /** All scopes, no rules of administrators, every property allowed on tasks, no trace ids in results. */
    public static PortalRules usual() {
        return new PortalRules(ALL_SCOPES, List.of(), TaskProperties.CUSTOM_AND_UNIQUE, false);
    }

    public PortalRules withScopes(Set<String> newScopes) {
        return new PortalRules(newScopes, adminRules, taskProperties, echoesTraceIds);
    }

    public PortalRules withoutScope(String scope) {
        Set<String> others = new HashSet<>(scopes);
        others.remove(scope);
        return withScopes(others);
    }

    public PortalRules withAdminRules(AdminRule... newRules) {
        return new PortalRules(scopes, List.of(newRules), taskProperties, echoesTraceIds);
    }

    public PortalRules withTaskProperties(TaskProperties newTaskProperties) {
        return new PortalRules(scopes, adminRules, newTaskProperties, echoesTraceIds);
    }

    public PortalRules withTraceIdsEchoed() {
        return new PortalRules(scopes, adminRules, taskProperties, true);
    }
}
