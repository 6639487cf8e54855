package dev.leadwright.portal.record;

import dev.leadwright.portal.PortalRules;
import dev.leadwright.portal.PortalRules.AdminRule;
import dev.leadwright.portal.PortalRules.AdminRule.OnCreate;
import dev.leadwright.portal.PortalRules.AdminRule.When;
import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.problem.Problem.Detail;
import dev.leadwright.portal.schema.ObjectType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Holds writes to the rules of the account's administrators. Source: HubSpot's changelog "CRM API Write Validation
 * Enforcement Starting with the 2026-09 API Version".
 */
@Component
class AdminRules {

    private final Map<ObjectType, List<AdminRule>> rules;

    AdminRules(PortalRules rules) {
        this.rules =
                rules.adminRules().stream().collect(Collectors.groupingBy(rule -> ObjectType.parse(rule.objectType())));
    }

    void checkCreate(ObjectType type, Map<String, String> properties) {
        check(type, properties, rule -> switch (rule) {
            case OnCreate always -> true;
            case When when -> when.value().equals(properties.get(when.otherProperty()));
        });
    }

    /** A conditional rule speaks when one of its two properties is written; old records are left alone. */
    void checkUpdate(ObjectType type, Set<String> written, Map<String, String> properties) {
        check(type, properties, rule -> switch (rule) {
            case OnCreate never -> false;
            case When when ->
                when.value().equals(properties.get(when.otherProperty()))
                        && (written.contains(when.property()) || written.contains(when.otherProperty()));
        });
    }

    private void check(ObjectType type, Map<String, String> properties, Predicate<AdminRule> applies) {
        List<Detail> missing = rules.getOrDefault(type, List.of()).stream()
                .filter(rule -> !properties.containsKey(rule.property()))
                .filter(applies)
                .map(AdminRules::missing)
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.invalid("The property values provided are invalid", missing);
        }
    }

    private static Detail missing(AdminRule rule) {
        Map<String, List<String>> context = Map.of("propertyName", List.of(rule.property()));
        return switch (rule) {
            case OnCreate onCreate ->
                new Detail(
                        "A value for %s must be provided".formatted(onCreate.property()),
                        "MISSING_REQUIRED_PROPERTY",
                        context);
            case When when ->
                new Detail(
                        "%s is required because of a conditional property rule based on [%s]"
                                .formatted(when.property(), when.otherProperty()),
                        "MISSING_CONDITIONAL_REQUIRED_PROPERTY",
                        context);
        };
    }
}
