package dev.leadwright.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.Company;
import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A merged record has an id of its own, and the ids of the records it came of lead to it. Source: HubSpot's changelog
 * "Updated merge functionality for contacts and companies". Answers may name it by either.
 */
class MergedRecordsTests {
    private static final ContactId FORMER = new ContactId("101");

    private final ScriptedHubspot hubspot = new ScriptedHubspot();
    private final Crm crm = hubspot.hubspot().crm();

    @AfterEach
    void stop() {
        hubspot.close();
    }

    @Test
    void aFormerIdLeadsToTheMergedContactWhichKnowsAllItsIds() {
        hubspot.answers(200, """
                {"status":"COMPLETE","results":[{"id":"900","properties":{"email":"anna@acme.example",
                 "hs_merged_object_ids":"101;102; 101;nonsense"}}]}
                """);

        Contact merged = crm.getContact(FORMER);

        assertThat(merged.id()).isEqualTo(new ContactId("900"));
        assertThat(merged.ids()).containsExactly(new ContactId("900"), FORMER, new ContactId("102"));
        assertThat(hubspot.request(0).body()).contains("hs_merged_object_ids");
    }

    @Test
    void whatBelongsToAFormerIdIsFoundUnderWhicheverIdItIsAnswered() {
        hubspot.answers(200, """
                        {"status":"COMPLETE","results":[{"from":{"id":"900"},"to":[{"toObjectId":7,"associationTypes":[]}]}]}
                        """).answers(200, """
                        {"status":"COMPLETE","results":[{"id":"7","properties":{"hs_task_subject":"Qualify Lead: Anna"}}]}
                        """);

        assertThat(crm.listTasksOf(FORMER)).extracting(CrmTask::subject).containsExactly("Qualify Lead: Anna");
    }

    @Test
    void ofSeveralCompaniesThePrimaryOneIsThePersonsElseTheOldest() {
        hubspot.answers(200, companies("301", "{\"category\":\"HUBSPOT_DEFINED\",\"typeId\":1,\"label\":\"Primary\"}"))
                .answers(200, company("301"))
                .answers(200, companies("301", "{\"category\":\"HUBSPOT_DEFINED\",\"typeId\":279}"))
                .answers(200, company("99"));

        assertThat(crm.findCompanyOf(FORMER).map(Company::id)).contains(new CompanyId("301"));
        assertThat(hubspot.request(1).body()).contains("\"301\"");

        assertThat(crm.findCompanyOf(FORMER).map(Company::id)).contains(new CompanyId("99"));
        assertThat(hubspot.request(3).body()).contains("\"99\"");
    }

    private static String companies(String last, String typeOfLast) {
        return """
                {"status":"COMPLETE","results":[{"from":{"id":"101"},"to":[
                 {"toObjectId":"1200","associationTypes":[{"category":"HUBSPOT_DEFINED","typeId":279}]},
                 {"toObjectId":"99","associationTypes":[{"category":"HUBSPOT_DEFINED","typeId":279}]},
                 {"toObjectId":"%s","associationTypes":[%s]}]}]}
                """.formatted(last, typeOfLast);
    }

    private static String company(String id) {
        return "{\"status\":\"COMPLETE\",\"results\":[{\"id\":\"%s\",\"properties\":{\"name\":\"Acme\"}}]}"
                .formatted(id);
    }
}
