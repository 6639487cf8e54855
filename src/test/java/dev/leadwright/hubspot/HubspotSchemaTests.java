package dev.leadwright.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmSchema;
import dev.leadwright.crm.PropertyDefinition;
import dev.leadwright.crm.PropertyState;
import dev.leadwright.crm.SchemaPart;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskProperty;
import dev.leadwright.crm.TaskStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Creating the properties that Leadwright writes. */
class HubspotSchemaTests {
    private static final String CREATED = "{\"name\":\"x\"}";
    private static final String EXISTS = "{\"status\":\"error\",\"category\":\"OBJECT_ALREADY_EXISTS\"}";

    private final ScriptedHubspot hubspot = new ScriptedHubspot();
    private final CrmSchema schema = hubspot.hubspot().schema();

    @AfterEach
    void stop() {
        hubspot.close();
    }

    @Test
    void whatThePortalLacksIsListedInFiveCalls() {
        hubspot.answers(
                200,
                "{\"results\":[{\"name\":\"lead_score\",\"type\":\"number\"},{\"name\":\"technologies\",\"type\":\"string\"}]}");

        assertThat(schema.listMissing())
                .extracting(PropertyDefinition::name)
                .contains(ContactProperty.LEAD_TIER, TaskProperty.ERROR_COUNT)
                .doesNotContain(ContactProperty.LEAD_SCORE, ContactProperty.TECHNOLOGIES);
        assertThat(hubspot.requests()).hasSize(5);
    }

    @Test
    void whatStandsThereUnderOurNameAndDoesNotFitIsNotMissing() {
        hubspot.answers(200, """
                {"results":[{"name":"lead_score","type":"string"},
                  {"name":"lead_tier","type":"enumeration","options":[{"value":"HOT"},{"value":"COLD"}]},
                  {"name":"data_quality","type":"enumeration","modificationMetadata":{"readOnlyValue":true}},
                  {"name":"leadwright_ref","type":"string"},
                  {"name":"hs_task_subject","type":"string","groupName":"task_information"}]}
                """);

        assertThat(schema.listParts())
                .flatExtracting(SchemaPart::properties)
                .filteredOn(PropertyState.Different.class::isInstance)
                .extracting(state -> state.property().name(), state -> ((PropertyState.Different) state).difference())
                .containsExactly(
                        tuple("lead_score", "is of type string, not number"),
                        tuple("lead_tier", "lacks the options WARM"),
                        tuple("data_quality", "is read-only"),
                        tuple("leadwright_ref", "does not keep its values unique"));
        assertThat(schema.listParts())
                .extracting(SchemaPart::group)
                .containsExactly("leadwright", "leadwright", "task_information");
    }

    @Test
    void aUniquePropertyThatThePortalMakesAnOrdinaryOneIsRefused() {
        hubspot.answers(200, "{\"name\":\"hs_task_subject\",\"groupName\":\"task_information\"}")
                .answers(201, "{\"name\":\"leadwright_ref\",\"hasUniqueValue\":false}");

        assertThatExceptionOfType(CrmException.Invalid.class)
                .isThrownBy(() -> schema.create(required(TaskProperty.REFERENCE)))
                .withMessageContaining("leadwright_ref")
                .withMessageContaining("unique");
        assertThat(hubspot.request(1).body()).contains("\"hasUniqueValue\":true");
    }

    @Test
    void aPropertyIsCreatedInOurGroupWhichIsMadeOnce() {
        hubspot.answers(201, CREATED);

        schema.create(required(ContactProperty.LEAD_TIER));
        schema.create(required(ContactProperty.LEAD_SCORE));

        assertThat(hubspot.requests())
                .extracting(ScriptedHubspot.Request::path)
                .containsExactly(
                        "/crm/properties/2026-09/contacts/groups",
                        "/crm/properties/2026-09/contacts",
                        "/crm/properties/2026-09/contacts");
        assertThat(hubspot.request(1).body())
                .contains("\"groupName\":\"leadwright\"")
                .contains("\"type\":\"enumeration\",\"fieldType\":\"select\"")
                .contains("{\"label\":\"HOT\",\"value\":\"HOT\",\"displayOrder\":0,\"hidden\":false}");
    }

    @Test
    void whatExistsIsLeftAsItIs() {
        hubspot.answers(409, EXISTS);

        schema.create(required(ContactProperty.LEAD_SCORE));

        assertThat(hubspot.requests()).hasSize(2);
    }

    @Test
    void aPropertyThatThePortalRefusesIsInvalid() {
        hubspot.answers(200, "{\"name\":\"hs_task_subject\",\"groupName\":\"task_information\"}")
                .answers(400, "{\"status\":\"error\",\"category\":\"VALIDATION_ERROR\",\"message\":\"not for tasks\"}");

        assertThatExceptionOfType(CrmException.Invalid.class)
                .isThrownBy(() -> schema.create(required(TaskProperty.ERROR_COUNT)))
                .withMessageContaining("create the property leadwright_error_count of tasks")
                .withMessageContaining("not for tasks");
    }

    @Test
    void theErrorCountIsWrittenOnceItsPropertyWasCreatedBesideHubspotsOwn() {
        TaskChange change = TaskChange.to(TaskStatus.WAITING).withErrorCount(3);
        hubspot.answers(200, "{\"results\":[{\"name\":\"hs_task_subject\"}]}")
                .answers(200, "{\"results\":[{\"id\":\"1\"}]}")
                .answers(200, "{\"name\":\"hs_task_subject\",\"groupName\":\"task_information\"}")
                .answers(201, CREATED)
                .answers(200, "{\"results\":[{\"name\":\"leadwright_error_count\",\"type\":\"number\"}]}")
                .answers(200, "{\"results\":[{\"id\":\"1\"}]}");
        hubspot.hubspot().crm().updateTask(new TaskId("1"), change);

        schema.create(required(TaskProperty.ERROR_COUNT));
        hubspot.hubspot().crm().updateTask(new TaskId("1"), change);

        assertThat(hubspot.requests().getLast().body()).contains("\"leadwright_error_count\":\"3\"");
        assertThat(hubspot.request(3).body()).contains("\"groupName\":\"task_information\"");
    }

    private static PropertyDefinition required(String name) {
        return CrmSchema.required().stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
