package dev.leadwright.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactQuery;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.EmailStatus;
import dev.leadwright.crm.NewEmail;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.QueueId;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.TaskQuery;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.crm.TaskType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked of HubSpot, as its reference writes it, and how its answers are read. */
class HubspotRequestsTests {
    private static final ContactId ANNA = new ContactId("101");
    private static final CompanyId ACME = new CompanyId("201");

    private final ScriptedHubspot hubspot = new ScriptedHubspot();
    private final Crm crm = hubspot.hubspot().crm();

    @AfterEach
    void stop() {
        hubspot.close();
    }

    @Test
    void everyCallCarriesTheTokenAndTheVersion() {
        hubspot.answers(200, "{\"portalId\":62515,\"timeZone\":\"US/Eastern\",\"newField\":1}");

        assertThat(crm.getAccount().portalId()).isEqualTo("62515");
        assertThat(crm.getAccount().timeZone().getId()).isEqualTo("US/Eastern");
        assertThat(hubspot.request(0).authorization()).isEqualTo("Bearer secret-token");
        assertThat(hubspot.request(0).path()).isEqualTo("/account-info/2026-09/details");
    }

    @Test
    void ownersAreReadToTheLastPage() {
        hubspot.answers(200, """
                        {"results":[{"id":"1","email":"a@x.example","firstName":"Ann","lastName":"Lee","userId":9}],
                         "paging":{"next":{"after":"17"}}}
                        """)
                .answers(200, "{\"results\":[{\"id\":2,\"email\":\"b@x.example\",\"firstName\":\"\"}]}");

        assertThat(crm.listOwners())
                .extracting(owner -> owner.id() + " " + owner.name())
                .containsExactly("1 Ann Lee", "2 b@x.example");
        assertThat(hubspot.request(1).path()).isEqualTo("/crm/owners/2026-09?limit=100&after=17");
    }

    @Test
    void tasksAreSearchedByStatusAndDueDateInOrderOfTheirIds() {
        hubspot.answers(200, """
                {"total":2,"results":[{"id":"9","properties":{"hs_task_subject":"Qualify Lead: Anna",
                   "hs_task_status":"WAITING","hs_task_priority":"HIGH","hs_task_type":"LINKED_IN_CONNECT",
                   "hs_timestamp":"2026-12-01T09:00:00Z","hubspot_owner_id":"","leadwright_error_count":"2"},
                   "createdAt":"2026-11-01T00:00:00Z","updatedAt":"2026-11-02T00:00:00Z","archived":false}],
                 "paging":{"next":{"after":"1"}}}
                """);

        var page = crm.searchTasks(new TaskQuery(
                Set.of(TaskStatus.WAITING, TaskStatus.NOT_STARTED),
                ScriptedHubspot.NOW,
                Optional.of(new TaskId("8")),
                1));

        assertThat(page.more()).isTrue();
        CrmTask task = page.items().getFirst();
        assertThat(task.status()).isEqualTo(TaskStatus.WAITING);
        assertThat(task.priority()).isEqualTo(TaskPriority.HIGH);
        assertThat(task.type()).isEqualTo(TaskType.TODO);
        assertThat(task.owner()).isEmpty();
        assertThat(task.errorCount()).isEqualTo(2);
        assertThat(task.dueAt()).isEqualTo("2026-12-01T09:00:00Z");
        assertThat(hubspot.request(0).path()).isEqualTo("/crm/objects/2026-09/tasks/search");
        assertThat(hubspot.request(0).body())
                .contains(
                        "\"propertyName\":\"hs_task_status\",\"operator\":\"IN\",\"values\":[\"NOT_STARTED\",\"WAITING\"]")
                .contains("\"propertyName\":\"hs_timestamp\",\"operator\":\"LTE\",\"value\":\"1796162400000\"")
                .contains("\"propertyName\":\"hs_object_id\",\"operator\":\"GT\",\"value\":\"8\"")
                .contains("\"sorts\":[{\"propertyName\":\"hs_object_id\",\"direction\":\"ASCENDING\"}]")
                .hasSizeLessThan(3_000);
    }

    @Test
    void contactsAreSearchedByTheirCreationInOrderOfTheirIds() {
        hubspot.answers(200, "{\"total\":1,\"results\":[{\"id\":\"101\"}]}");

        var page = crm.searchContacts(new ContactQuery(ScriptedHubspot.NOW, Optional.of(new ContactId("100")), 200));

        assertThat(page.items()).extracting(Contact::id).containsExactly(ANNA);
        assertThat(page.more()).isFalse();
        assertThat(hubspot.request(0).body())
                .contains("\"propertyName\":\"createdate\",\"operator\":\"GTE\",\"value\":\"1796162400000\"")
                .contains("\"propertyName\":\"hs_object_id\",\"operator\":\"GT\",\"value\":\"100\"")
                .hasSizeLessThan(3_000);
    }

    @Test
    void aHundredDomainsFitIntoSearchesOfThreeThousandCharacters() {
        hubspot.answers(200, "{\"total\":0,\"results\":[]}");
        List<String> domains = IntStream.range(0, 100)
                .mapToObj(i -> "Company-with-a-long-name-" + i + ".Example.COM")
                .toList();

        crm.searchCompaniesByDomain(domains);

        assertThat(hubspot.requests())
                .hasSizeGreaterThan(1)
                .allSatisfy(request -> assertThat(request.body()).hasSizeLessThan(3_000));
        assertThat(hubspot.request(0).body()).contains("\"company-with-a-long-name-0.example.com\"");
        assertThat(hubspot.requests().getLast().body()).contains("\"company-with-a-long-name-99.example.com\"");
    }

    @Test
    void noDomainIsNoSearch() {
        assertThat(crm.searchCompaniesByDomain(List.of(" ", "\"quoted\"", "a".repeat(300))))
                .isEmpty();
        assertThat(hubspot.requests()).isEmpty();
    }

    @Test
    void aTaskIsPutIntoAQueueOnlyWhereThePortalLetsIt() {
        NewTask task = NewTask.about(ANNA, "Qualify Lead: Anna", "", TaskPriority.LOW, ScriptedHubspot.NOW)
                .withQueue(Optional.of(new QueueId("61")));
        hubspot.answers(200, "{\"results\":[{\"name\":\"hs_queue_membership_ids\"}]}")
                .answers(201, "{\"id\":1}");
        crm.createTask(task);

        assertThat(hubspot.requests().getLast().body()).contains("\"hs_queue_membership_ids\":\"61\"");

        try (ScriptedHubspot other = new ScriptedHubspot()) {
            other.answers(200, """
                    {"results":[{"name":"hs_queue_membership_ids","modificationMetadata":{"readOnlyValue":true}}]}
                    """).answers(201, "{\"id\":1}");
            other.hubspot().crm().createTask(task);

            assertThat(other.requests().getLast().body()).doesNotContain("hs_queue_membership_ids");
        }
    }

    @Test
    void aTaskIsCreatedWithItsAssociations() {
        hubspot.answers(201, "{\"id\":5790939450}");

        TaskId id = crm.createTask(new NewTask(
                "Follow-up Call: Anna",
                "Call her",
                TaskPriority.HIGH,
                TaskType.CALL,
                ScriptedHubspot.NOW,
                Optional.of(new OwnerId("7")),
                Optional.empty(),
                List.of(ANNA),
                List.of(ACME),
                Optional.empty()));

        assertThat(id.value()).isEqualTo("5790939450");
        assertThat(hubspot.request(0).body())
                .contains("\"hs_timestamp\":\"2026-12-01T22:00:00Z\"")
                .contains("\"hubspot_owner_id\":\"7\"")
                .contains("{\"to\":{\"id\":\"101\"},\"types\":[{\"associationCategory\":\"HUBSPOT_DEFINED\","
                        + "\"associationTypeId\":204}]}")
                .contains("{\"to\":{\"id\":\"201\"},\"types\":[{\"associationCategory\":\"HUBSPOT_DEFINED\","
                        + "\"associationTypeId\":192}]}");
    }

    @Test
    void anEmailIsLoggedWithItsHeadersAsJsonText() {
        hubspot.answers(201, "{\"id\":\"3\"}");

        crm.createEmail(new NewEmail(
                "<1@leadwright.example>",
                "sales@us.example",
                "anna@them.example",
                "Hello \"Anna\"",
                "Hi",
                EmailStatus.SENDING,
                ScriptedHubspot.NOW,
                List.of(ANNA),
                Optional.empty()));

        assertThat(hubspot.request(0).body())
                .contains("\"hs_email_headers\":\"{\\\"from\\\":{\\\"email\\\":\\\"sales@us.example\\\"}")
                .contains("\"hs_email_direction\":\"EMAIL\"")
                .contains("\"hs_email_message_id\":\"<1@leadwright.example>\"");
    }

    @Test
    void thePrimaryCompanyWinsOverAllPages() {
        hubspot.answers(200, """
                        {"results":[{"from":{"id":"101"},
                          "to":[{"toObjectId":1,"associationTypes":[{"category":"HUBSPOT_DEFINED","typeId":279}]}],
                          "paging":{"next":{"after":"1"}}}]}
                        """)
                .answers(200, """
                        {"results":[{"from":{"id":"101"},"to":[
                          {"toObjectId":"2","associationTypes":[{"category":"USER_DEFINED","typeId":1}]},
                          {"toObjectId":"201","associationTypes":[{"category":"HUBSPOT_DEFINED","typeId":279},
                              {"category":"HUBSPOT_DEFINED","typeId":1,"label":"Primary"}]}]}]}
                        """)
                .answers(200, "{\"results\":[{\"id\":\"201\",\"properties\":{\"name\":\"Acme\",\"city\":null}}]}");

        assertThat(crm.findCompanyOf(ANNA))
                .hasValueSatisfying(company -> assertThat(company.id()).isEqualTo(ACME));
        assertThat(hubspot.request(0).path()).isEqualTo("/crm/associations/2026-09/contacts/companies/batch/read");
        assertThat(hubspot.request(1).body()).isEqualTo("{\"inputs\":[{\"id\":\"101\",\"after\":\"1\"}]}");
    }

    @Test
    void aContactWithoutCompanyIsNoError() {
        hubspot.answers(207, """
                {"status":"COMPLETE","results":[],"numErrors":1,"errors":[{"status":"error","category":"OBJECT_NOT_FOUND",
                 "subCategory":"crm.associations.NO_ASSOCIATIONS_FOUND","message":"No company is associated with 101."}]}
                """);

        assertThat(crm.findCompanyOf(ANNA)).isEmpty();
    }

    @Test
    void tasksAreReadWithTheirAssociationsInThreeCalls() {
        hubspot.answers(200, "{\"results\":[{\"id\":\"2\",\"properties\":{}},{\"id\":\"1\",\"properties\":{}}]}")
                .answers(200, "{\"results\":[{\"from\":{\"id\":\"1\"},\"to\":[{\"toObjectId\":101}]}]}")
                .answers(200, "{\"results\":[{\"from\":{\"id\":\"2\"},\"to\":[{\"toObjectId\":201}]}]}");

        List<CrmTask> tasks = crm.listTasks(List.of(new TaskId("1"), new TaskId("2"), new TaskId("3")));

        assertThat(tasks).extracting(task -> task.id().value()).containsExactly("1", "2");
        assertThat(tasks.getFirst().contacts()).containsExactly(ANNA);
        assertThat(tasks.getLast().companies()).containsExactly(ACME);
        assertThat(hubspot.requests()).hasSize(3);
    }

    @Test
    void moreThanAHundredTasksOfAContactAreReadInBatches() {
        String ends = IntStream.rangeClosed(1, 150)
                .mapToObj(i -> "{\"toObjectId\":" + i + "}")
                .collect(java.util.stream.Collectors.joining(","));
        hubspot.answers(200, "{\"results\":[{\"from\":{\"id\":\"101\"},\"to\":[" + ends + "]}]}")
                .answers(200, "{\"results\":[]}");

        crm.listTasksOf(ANNA);

        assertThat(hubspot.request(1).body()).contains("{\"id\":\"100\"}").doesNotContain("{\"id\":\"101\"}");
        assertThat(hubspot.request(2).body()).contains("{\"id\":\"101\"}").contains("{\"id\":\"150\"}");
        assertThat(hubspot.requests()).hasSize(3);
    }

    @Test
    void anUnknownStatusOfATaskIsLeftToPeople() {
        hubspot.answers(200, "{\"results\":[{\"id\":\"1\",\"properties\":{\"hs_task_status\":\"PONDERING\"}}]}")
                .answers(200, "{\"results\":[]}");

        assertThat(crm.listTasks(List.of(new TaskId("1"))).getFirst().status()).isEqualTo(TaskStatus.DEFERRED);
    }

    @Test
    void moreThanAHundredTasksAtOnceAreRefused() {
        List<TaskId> ids = IntStream.range(0, 101)
                .mapToObj(i -> new TaskId(String.valueOf(i)))
                .toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> crm.listTasks(ids))
                .withMessageContaining("100");
    }

    @Test
    void anUpsertNamesTheAddressInLowerCaseAndSaysWhetherItCreated() {
        hubspot.answers(200, "{\"results\":[{\"id\":\"101\",\"new\":true}]}");

        var upserted = crm.upsertContact(" Anna@Example.COM ", Map.of("city", ""));

        assertThat(upserted.created()).isTrue();
        assertThat(hubspot.request(0).body())
                .contains("\"id\":\"anna@example.com\",\"idProperty\":\"email\"")
                .contains("\"city\":\"\"");
    }

    @Test
    void nothingToChangeIsNoCall() {
        crm.updateContact(ANNA, Map.of());

        assertThat(hubspot.requests()).isEmpty();
    }

    @Test
    void theErrorCountIsWrittenOnlyWhereThePortalHasIt() {
        hubspot.answers(200, "{\"results\":[{\"name\":\"hs_task_subject\"}]}")
                .answers(200, "{\"results\":[{\"id\":\"1\"}]}");
        TaskChange change = TaskChange.to(TaskStatus.WAITING).withErrorCount(3);

        crm.updateTask(new TaskId("1"), change);
        crm.updateTask(new TaskId("1"), change);

        assertThat(hubspot.request(0).path()).isEqualTo("/crm/properties/2026-09/tasks");
        assertThat(hubspot.requests()).hasSize(3);
        assertThat(hubspot.request(2).body()).doesNotContain("leadwright_error_count");
    }
}
