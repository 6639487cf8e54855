package dev.leadwright.portal;

import static dev.leadwright.portal.PortalClient.OBJECTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.portal.PortalClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngagementTests {

    private static final String ENGAGEMENTS = "/engagements/v1/engagements";

    @RegisterExtension
    static final PortalFixture fixture = new PortalFixture();

    private final PortalClient client = fixture.client();

    @Test
    void aTaskIsAnEngagementAndARecord() {
        String contact = client.create("contacts", "\"firstname\": \"Ada\"");

        Answer created = client.post(ENGAGEMENTS, """
                {"engagement": {"active": true, "type": "TASK", "timestamp": 1790000000000},
                 "associations": {"contactIds": [%s], "companyIds": []},
                 "metadata": {"subject": "Call Ada", "body": "About Acme", "status": "NOT_STARTED"}}
                """.formatted(contact));

        assertThat(created.status()).isEqualTo(200);
        String id = created.body().at("/engagement/id").asString();
        Answer record =
                client.get(OBJECTS + "tasks/" + id + "?properties=hs_task_subject,hs_timestamp&associations=contacts");
        assertThat(record.text("/properties/hs_task_subject")).isEqualTo("Call Ada");
        assertThat(record.text("/properties/hs_timestamp")).isEqualTo("2026-09-21T14:13:20Z");
        assertThat(record.text("/associations/contacts/results/0/id")).isEqualTo(contact);
    }

    @Test
    void aChangeLeavesWhatItDoesNotName() {
        String task = client.create("tasks", "\"hs_timestamp\": 1790000000000, \"hs_task_subject\": \"Call Ada\"");
        String company = client.create("companies", "\"name\": \"Acme\"");

        Answer changed = client.patch(ENGAGEMENTS + "/" + task, """
                {"metadata": {"status": "COMPLETED"}, "associations": {"companyIds": [%s], "contactIds": []}}
                """.formatted(company));

        assertThat(changed.text("/metadata/subject")).isEqualTo("Call Ada");
        assertThat(changed.text("/metadata/status")).isEqualTo("COMPLETED");
        assertThat(changed.body().at("/associations/companyIds/0").asString()).isEqualTo(company);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"engagement\": {\"type\": \"TASK\"}}                                        | metadata cannot be null",
                "{\"engagement\": {\"type\": \"MEETING\"}, \"metadata\": {}}                   | MEETING",
                "{\"metadata\": {}}                                                            | NOTE or TASK",
                "{\"engagement\": {\"type\": \"NOTE\"}, \"metadata\": {\"body\": \"x\"}}       | Error creating NOTE",
                "{\"engagement\": {\"type\": \"NOTE\", \"timestamp\": 1}, \"metadata\": {\"body\": \"x\"}, \"associations\": {\"dealIds\": [1]}} | no deals",
                "{\"engagement\": {\"type\": \"TASK\", \"timestamp\": 1}, \"metadata\": {\"status\": \"LATER\"}} | INVALID_OPTION",
                "{\"engagement\": {\"type\": \"NOTE\", \"timestamp\": 1}, \"metadata\": {\"body\": {}}} | must be a text"
            })
    void anIncompleteEngagementIsRefusedAndLeavesNothing(String body, String reason) {
        Answer refused = client.post(ENGAGEMENTS, body);

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.text("/message")).contains(reason);
        assertThat(fixture.portal().countRecords("notes")).isZero();
        assertThat(fixture.portal().countRecords("tasks")).isZero();
    }

    @Test
    void aContactIsNoEngagement() {
        String contact = client.create("contacts", "\"firstname\": \"Ada\"");

        assertThat(client.get(ENGAGEMENTS + "/" + contact).status()).isEqualTo(404);
    }
}
