package dev.leadwright.hubspot;

import dev.leadwright.crm.CrmSchema;
import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Examination;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Whether rules of the portal's administrator would refuse what we write: since 2026-09 they hold for the API too
 * (changelog "CRM API write validation enforcement"). HubSpot's API tells which values a property takes ("Property
 * validations") and what every record of a type must have (schemas); what the create form or a condition demands it does
 * not tell, and to find it out by creating something would change the portal.
 */
final class RuleExamination implements Examination {
    private static final String NAME = "HubSpot rules";
    private static final String NOT_TOLD = "what forms and conditions require, the API does not tell";
    private static final String LOOK =
            "In HubSpot look at Settings > Objects > (type) > Record customization > Create record, and at the"
                    + " property's rules under Settings > Properties; let them not apply to what Leadwright writes.";

    /** What a new record of ours has; a contact at least one of them, which is what HubSpot wants. */
    private static final List<Created> CREATED = List.of(
            new Created(RecordType.CONTACTS, "0-1", false, Set.of("email", "firstname", "lastname")),
            new Created(RecordType.COMPANIES, "0-2", false, Set.of("name", "domain")),
            new Created(
                    RecordType.TASKS,
                    "0-27",
                    true,
                    Set.of(
                            "hs_timestamp",
                            "hs_task_subject",
                            "hs_task_body",
                            "hs_task_status",
                            "hs_task_priority",
                            "hs_task_type")),
            new Created(RecordType.NOTES, "0-46", true, Set.of("hs_timestamp", "hs_note_body")),
            new Created(
                    RecordType.EMAILS,
                    "0-49",
                    true,
                    Set.of(
                            "hs_timestamp",
                            "hs_email_direction",
                            "hs_email_status",
                            "hs_email_subject",
                            "hs_email_text",
                            "hs_email_headers")));

    private static final Set<String> OURS =
            CrmSchema.required().stream().map(property -> property.name()).collect(Collectors.toUnmodifiableSet());

    private final Probe probe;

    /** @param byAgents whether agents create it; otherwise only an import does */
    private record Created(RecordType type, String typeId, boolean byAgents, Set<String> properties) {}

    RuleExamination(Probe probe) {
        this.probe = probe;
    }

    @Override
    public String subject() {
        return NAME;
    }

    @Override
    public List<Check> run() throws IOException, InterruptedException {
        List<String> failing = new ArrayList<>();
        List<String> doubtful = new ArrayList<>();
        for (Created created : CREATED) {
            (created.byAgents() ? failing : doubtful).addAll(demands(created));
            doubtful.addAll(limitations(created));
        }
        if (!failing.isEmpty()) {
            failing.addAll(doubtful);
            return List.of(Check.fail(NAME, String.join("; ", failing) + ".", LOOK));
        }
        return List.of(
                doubtful.isEmpty()
                        ? Check.ok(NAME, "None was found in the way; " + NOT_TOLD + ".")
                        : Check.warn(NAME, String.join("; ", doubtful) + ".", LOOK));
    }

    /** What a record must have and ours do not. */
    private List<String> demands(Created created) throws IOException, InterruptedException {
        List<String> demanded = read("/crm-object-schemas/" + Paths.VERSION + "/schemas/" + created.typeId())
                .map(schema -> elements(schema.path("requiredProperties")).stream()
                        .map(JsonNode::asString)
                        .filter(name -> !created.properties().contains(name))
                        .toList())
                .orElse(List.of());
        return demanded.isEmpty()
                ? List.of()
                : List.of(created.type().path() + " must have " + String.join(", ", demanded)
                        + ", which Leadwright does not fill");
    }

    /** Rules for the values of properties that we write. */
    private List<String> limitations(Created created) throws IOException, InterruptedException {
        return read("/crm/property-validations/" + Paths.VERSION + "/" + created.typeId())
                .map(answer -> elements(answer.path("results")).stream()
                        .filter(rules ->
                                isWritten(created, rules.path("propertyName").asString("")))
                        .map(rules -> created.type().singular() + "."
                                + rules.path("propertyName").asString() + " takes only "
                                + elements(rules.path("propertyValidationRules")).stream()
                                        .map(rule -> rule.path("ruleType").asString("?"))
                                        .collect(Collectors.joining(", ")))
                        .toList())
                .orElse(List.of());
    }

    private static boolean isWritten(Created created, String property) {
        return OURS.contains(property) || created.properties().contains(property);
    }

    /** Empty where the portal does not tell: not every token may ask, and the endpoints are not for every type. */
    private Optional<JsonNode> read(String path) throws IOException, InterruptedException {
        Probe.Answer answer = probe.send(Call.get(path, "read the portal's rules"));
        return answer.isSuccess() ? Optional.of(answer.body()) : Optional.empty();
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
