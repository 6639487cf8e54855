package dev.leadwright.portal.record;

import dev.leadwright.portal.PortalRules;
import dev.leadwright.portal.PortalRules.AdminRule;
import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.problem.Problem.Detail;
import dev.leadwright.portal.schema.ObjectType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Holds writes to the rules of the account's administrators. Source: HubSpot's changelog "CRM API Write Validation
 * Enforcement Starting with the 2026-09 API Version".
 */
@Component
class AdminRules {

    private final List<AdminRule> rules;

    AdminRules(PortalRules rules) {
        this.rules = rules.adminRules();
    }

    void checkCreate(ObjectType type, Map<String, String> properties) {
        check(rules.stream()
                .flatMap(rule -> switch (rule) {
                    case AdminRule.OnCreate onCreate -> missing(type, onCreate, properties).stream();
                    case AdminRule.When when -> missing(type, when, properties).stream();
                })
                .toList());
    }

    /** A conditional rule speaks when one of its two properties is written; old records are left alone. */
    void checkUpdate(ObjectType type, Set<String> written, Map<String, String> properties) {
        check(rules.stream()
                .flatMap(rule -> switch (rule) {
                    case AdminRule.OnCreate onCreate -> Optional.<Detail>empty().stream();
                    case AdminRule.When when ->
                        written.contains(when.property()) || written.contains(when.otherProperty())
                                ? missing(type, when, properties).stream()
                                : Optional.<Detail>empty().stream();
                })
                .toList());
    }

    private static Optional<Detail> missing(ObjectType type, AdminRule.OnCreate rule, Map<String, String> properties) {
        return ObjectType.parse(rule.objectType()) == type && !properties.containsKey(rule.property())
                ? Optional.of(detail(
                        "A value for %s must be provided".formatted(rule.property()),
                        "MISSING_REQUIRED_PROPERTY",
                        rule.property()))
                : Optional.empty();
    }

    private static Optional<Detail> missing(ObjectType type, AdminRule.When rule, Map<String, String> properties) {
        return ObjectType.parse(rule.objectType()) == type
                        && rule.value().equals(properties.get(rule.otherProperty()))
                        && !properties.containsKey(rule.property())
                ? Optional.of(detail(
                        "%s is required because of a conditional property rule based on [%s]"
                                .formatted(rule.property(), rule.otherProperty()),
                        "MISSING_CONDITIONAL_REQUIRED_PROPERTY",
                        rule.property()))
                : Optional.empty();
    }

    private static Detail detail(String message, String code, String property) {
        return new Detail(message, code, Map.of("propertyName", List.of(property)));
    }

    private static void check(List<Detail> missing) {
        if (!missing.isEmpty()) {
            throw Problem.invalid("The property values provided are invalid", missing);
        }
    }
}
