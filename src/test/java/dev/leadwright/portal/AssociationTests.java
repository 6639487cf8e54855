package dev.leadwright.portal;

import static dev.leadwright.portal.PortalClient.OBJECTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.portal.PortalClient.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AssociationTests {

    private static final String ASSOCIATIONS = "/crm/associations/2026-09/";

    @RegisterExtension
    static final PortalFixture fixture = new PortalFixture();

    private final PortalClient client = fixture.client();
    private String contact = "";
    private String acme = "";
    private String other = "";

    @BeforeEach
    void aContactAndTwoCompanies() {
        contact = client.create("contacts", "\"firstname\": \"Ada\"");
        acme = client.create("companies", "\"name\": \"Acme\"");
        other = client.create("companies", "\"name\": \"Other\"");
    }

    @Test
    void aDefaultAssociationIsSeenFromBothSidesAndTheFirstCompanyIsPrimary() {
        Answer made = client.put(OBJECTS + "contacts/" + contact + "/associations/default/companies/" + acme, "");

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.text("/status")).isEqualTo("COMPLETE");
        assertThat(kinds("contacts", contact, "companies")).containsExactly(acme + ":1:Primary", acme + ":279:");
        assertThat(kinds("companies", acme, "contacts")).containsExactly(contact + ":2:Primary", contact + ":280:");
    }

    @Test
    void anotherPrimaryCompanyReplacesTheFirst() {
        client.put(OBJECTS + "contacts/" + contact + "/associations/default/companies/" + acme, "");

        Answer labelled = client.put(
                OBJECTS + "contacts/" + contact + "/associations/companies/" + other,
                "[{\"associationCategory\": \"HUBSPOT_DEFINED\", \"associationTypeId\": 1}]");

        assertThat(labelled.status()).isEqualTo(201);
        assertThat(labelled.text("/labels/0")).isEqualTo("Primary");
        assertThat(kinds("contacts", contact, "companies"))
                .containsExactly(acme + ":279:", other + ":1:Primary", other + ":279:");
    }

    @Test
    void deletingAnAssociationRemovesEveryLabelOnBothSides() {
        String path = OBJECTS + "contacts/" + contact + "/associations/companies/" + acme;
        client.put(path, "[{\"associationCategory\": \"HUBSPOT_DEFINED\", \"associationTypeId\": 1}]");

        assertThat(client.delete(path).status()).isEqualTo(204);

        assertThat(kinds("contacts", contact, "companies")).isEmpty();
        assertThat(kinds("companies", acme, "contacts")).isEmpty();
    }

    @Test
    void manyAreAssociatedReadAndArchivedAtOnce() {
        String pairs = """
                {"inputs": [{"from": {"id": %1$s}, "to": {"id": "%2$s"}}, {"from": {"id": "%1$s"}, "to": {"id": "%3$s"}}]}
                """.formatted(contact, acme, other);
        assertThat(client.post(ASSOCIATIONS + "contacts/companies/batch/associate/default", pairs)
                        .status())
                .isEqualTo(200);

        String nobody = client.create("contacts", "\"firstname\": \"Nobody\"");
        Answer read = client.post(ASSOCIATIONS + "contacts/companies/batch/read", """
                {"inputs": [{"id": "%s"}, {"id": "%s"}]}
                """.formatted(contact, nobody));
        assertThat(read.status()).isEqualTo(207);
        assertThat(read.text("/results/0/from/id")).isEqualTo(contact);
        assertThat(read.body().at("/results/0/to/0/toObjectId").asLong()).isEqualTo(Long.parseLong(acme));
        assertThat(read.text("/errors/0/subCategory")).isEqualTo("crm.associations.NO_ASSOCIATIONS_FOUND");
        assertThat(read.text("/errors/0/context/fromObjectId/0")).isEqualTo(nobody);

        assertThat(client.post(ASSOCIATIONS + "contacts/companies/batch/archive", """
                {"inputs": [{"from": {"id": "%s"}, "to": [{"id": "%s"}, {"id": "%s"}]}]}
                """.formatted(contact, acme, other))
                        .status())
                .isEqualTo(204);
        assertThat(kinds("contacts", contact, "companies")).isEmpty();
    }

    @Test
    void aLabelIsArchivedWithoutTheAssociation() {
        client.put(OBJECTS + "contacts/" + contact + "/associations/default/companies/" + acme, "");

        Answer archived =
                client.post(ASSOCIATIONS + "contacts/companies/batch/labels/archive", """
                {"inputs": [{"from": {"id": "%s"}, "to": {"id": "%s"},
                    "types": [{"associationCategory": "HUBSPOT_DEFINED", "associationTypeId": 1}]}]}
                """.formatted(contact, acme));

        assertThat(archived.status()).isEqualTo(204);
        assertThat(kinds("contacts", contact, "companies")).containsExactly(acme + ":279:");
    }

    @Test
    void theLabelsEndpointNamesTheKinds() {
        Answer labels = client.get(ASSOCIATIONS + "tasks/contacts/labels");

        assertThat(labels.body().at("/results").size()).isEqualTo(1);
        assertThat(labels.body().at("/results/0/typeId").asInt()).isEqualTo(204);
        assertThat(labels.body().at("/results/0/label").isNull()).isTrue();
    }

    @Test
    void aListOfAssociationsComesInPages() {
        for (int i = 0; i < 3; i++) {
            String task = client.create("tasks", "\"hs_timestamp\": \"2026-12-01T09:00:00Z\"");
            client.put(OBJECTS + "tasks/" + task + "/associations/default/contacts/" + contact, "");
        }
        String path = "/crm/v4/objects/contacts/" + contact + "/associations/tasks?limit=2";

        Answer first = client.get(path);
        assertThat(first.body().at("/results").size()).isEqualTo(2);
        Answer second = client.get(path + "&after=" + first.text("/paging/next/after"));
        assertThat(second.body().at("/results").size()).isEqualTo(1);
        assertThat(second.body().has("paging")).isFalse();
    }

    @Test
    void aPageNobodyGaveOutIsRefused() {
        assertThat(client.get("/crm/v4/objects/contacts/" + contact + "/associations/tasks?after=x")
                        .status())
                .isEqualTo(400);
        Answer batch = client.post(
                ASSOCIATIONS + "contacts/tasks/batch/read",
                "{\"inputs\": [{\"id\": \"%s\", \"after\": \"-1\"}]}".formatted(contact));
        assertThat(batch.status()).isEqualTo(400);
        assertThat(batch.text("/message")).contains("paging.next.after", "'-1'");
    }

    @Test
    void aWrongTypeIdIsRefusedAndSoIsARecordThatIsNotThere() {
        Answer wrongType = client.put(
                OBJECTS + "contacts/" + contact + "/associations/companies/" + acme,
                "[{\"associationCategory\": \"HUBSPOT_DEFINED\", \"associationTypeId\": 204}]");
        assertThat(wrongType.status()).isEqualTo(400);

        Answer noRecord = client.put(OBJECTS + "contacts/" + contact + "/associations/default/companies/99", "");
        assertThat(noRecord.status()).isEqualTo(404);
    }

    private List<String> kinds(String from, String id, String to) {
        return client.get(OBJECTS + from + "/" + id + "/associations/" + to)
                .body()
                .at("/results")
                .valueStream()
                .flatMap(found -> found.at("/associationTypes")
                        .valueStream()
                        .map(kind -> found.at("/toObjectId").asLong() + ":"
                                + kind.at("/typeId").asInt() + ":"
                                + kind.at("/label").asString("")))
                .toList();
    }
}
