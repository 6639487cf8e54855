package dev.leadwright.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.portal.PortalClient.Answer;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTests {

    @RegisterExtension
    static final PortalFixture fixture = new PortalFixture();

    private final PortalClient client = fixture.client();

    @BeforeEach
    void threeContacts() {
        client.create("contacts", """
                "email": "ada@acme.example", "firstname": "Ada", "jobtitle": "Chief Executive Officer",
                "hs_lead_status": "NEW", "hs_analytics_num_visits": 9, "notes_last_contacted": "2026-11-01T00:00:00Z"
                """);
        client.create("contacts", """
                "email": "bob@acme.example", "firstname": "Bob", "jobtitle": "Sales-Manager",
                "hs_lead_status": "OPEN", "hs_analytics_num_visits": 10
                """);
        client.create("contacts", """
                "email": "cleo@other.example", "firstname": "Cleo", "notes_last_contacted": "2026-11-20T12:30:00Z"
                """);
    }

    /** Operators and values as HubSpot's guide describes them; names of those found. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "firstname               | EQ                 | ada                      | Ada",
                "firstname               | NEQ                | Ada                      | Bob Cleo",
                "jobtitle                | NEQ                | x                        | Ada Bob",
                "hs_lead_status          | EQ                 | NEW                      | Ada",
                "hs_lead_status          | EQ                 | new                      | -",
                "firstname               | IN                 | ada;bob                  | Ada Bob",
                "firstname               | IN                 | Ada                      | -",
                "firstname               | NOT_IN             | ada                      | Bob Cleo",
                "hs_analytics_num_visits | GT                 | 9                        | Bob",
                "hs_analytics_num_visits | GTE                | 9                        | Ada Bob",
                "hs_analytics_num_visits | LT                 | 10                       | Ada",
                "hs_analytics_num_visits | BETWEEN            | 9..10                    | Ada Bob",
                "hs_analytics_num_visits | EQ                 | 9.0                      | Ada",
                "notes_last_contacted    | GTE                | 1794096000000            | Cleo",
                "notes_last_contacted    | LTE                | 2026-11-01               | Ada",
                "jobtitle                | HAS_PROPERTY       | -                        | Ada Bob",
                "jobtitle                | NOT_HAS_PROPERTY   | -                        | Cleo",
                "jobtitle                | CONTAINS_TOKEN     | executive                | Ada",
                "jobtitle                | CONTAINS_TOKEN     | exec                     | -",
                "jobtitle                | CONTAINS_TOKEN     | exec*                    | Ada",
                "jobtitle                | CONTAINS_TOKEN     | manager                  | Bob",
                "jobtitle                | NOT_CONTAINS_TOKEN | chief                    | Bob",
                "email                   | CONTAINS_TOKEN     | *@acme.example           | Ada Bob",
                "email                   | EQ                 | ADA@ACME.example         | Ada",
            })
    void aFilterFindsWhatItsOperatorSays(
            String property, String operator, @Nullable String value, @Nullable String expected) {
        Answer found = client.search("contacts", """
                {"filterGroups": [{"filters": [%s]}], "properties": ["firstname"], "sorts": ["firstname"]}
                """.formatted(filter(property, operator, value)));

        assertThat(found.status()).as("%s", found).isEqualTo(200);
        assertThat(firstNames(found))
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected.split(" ")));
        assertThat(found.body().at("/total").asInt())
                .isEqualTo(firstNames(found).size());
    }

    @Test
    void filtersInAGroupAllHoldAndOneGroupIsEnough() {
        Answer found = client.search("contacts", """
                {"filterGroups": [
                    {"filters": [%s, %s]},
                    {"filters": [%s]}],
                 "properties": ["firstname"], "sorts": [{"propertyName": "firstname", "direction": "DESCENDING"}]}
                """.formatted(
                        filter("email", "CONTAINS_TOKEN", "acme*"),
                        filter("hs_lead_status", "EQ", "OPEN"),
                        filter("firstname", "EQ", "Cleo")));

        assertThat(firstNames(found)).containsExactly("Cleo", "Bob");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"-createdate\"",
                "{\"propertyName\": \"hs_object_id\", \"direction\": \"DESCENDING\"}",
                "\"-firstname\""
            })
    void everyFormOfASortIsTaken(String sort) {
        Answer found = client.search("contacts", "{\"sorts\": [%s], \"properties\": [\"firstname\"]}".formatted(sort));

        assertThat(firstNames(found)).containsExactly("Cleo", "Bob", "Ada");
    }

    @Test
    void anEmptySearchFindsEverythingAndAQueryLooksIntoTheUsualProperties() {
        assertThat(client.search("contacts", "{}").body().at("/total").asInt()).isEqualTo(3);
        assertThat(client.search("contacts", "{\"query\": \"acme\"}")
                        .body()
                        .at("/total")
                        .asInt())
                .isEqualTo(2);
        assertThat(client.search("contacts", "{\"query\": \"ada acme\"}")
                        .body()
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void resultsComeInPages() {
        Answer first = client.search("contacts", "{\"limit\": 2}");
        assertThat(first.body().at("/results").size()).isEqualTo(2);
        assertThat(first.text("/paging/next/after")).isEqualTo("2");

        Answer second = client.search("contacts", "{\"limit\": 2, \"after\": \"2\"}");
        assertThat(second.body().at("/results").size()).isEqualTo(1);
        assertThat(second.body().has("paging")).isFalse();
        assertThat(client.search("contacts", "{\"limit\": 2, \"after\": 2}")
                        .body()
                        .at("/results")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void archivedRecordsNeverAppear() {
        String id = client.search("contacts", "{\"limit\": 1}").text("/results/0/id");
        client.delete(PortalClient.OBJECTS + "contacts/" + id);

        assertThat(client.search("contacts", "{}").body().at("/total").asInt()).isEqualTo(2);
    }

    @Test
    void tasksAreFoundByTheContactTheyBelongTo() {
        String contact = client.create("contacts", "\"firstname\": \"Dora\"");
        client.create("tasks", "\"hs_timestamp\": \"2026-12-01T09:00:00Z\"");
        client.post(PortalClient.OBJECTS + "tasks", """
                {"properties": {"hs_timestamp": "2026-12-01T09:00:00Z", "hs_task_subject": "Call Dora"},
                 "associations": [{"to": {"id": "%s"}, "types": [{"associationTypeId": 204}]}]}
                """.formatted(contact));

        Answer found = client.search("tasks", """
                {"filterGroups": [{"filters": [%s]}], "properties": ["hs_task_subject"]}
                """.formatted(filter("associations.contact", "EQ", contact)));

        assertThat(found.body().at("/total").asInt()).isEqualTo(1);
        assertThat(found.text("/results/0/properties/hs_task_subject")).isEqualTo("Call Dora");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"limit\": 201}",
                "{\"limit\": 200, \"after\": \"9801\"}",
                "{\"after\": \"abc\"}",
                "{\"sorts\": [\"firstname\", \"email\"]}",
                "{\"sorts\": [\"unheard_of\"]}",
                "{\"filterGroups\": [{\"filters\": []}]}",
                "{\"filterGroups\": [{\"filters\": [{\"propertyName\": \"unheard_of\", \"operator\": \"HAS_PROPERTY\"}]}]}",
                "{\"filterGroups\": [{\"filters\": [{\"propertyName\": \"email\", \"operator\": \"LIKE\", \"value\": \"a\"}]}]}",
                "{\"filterGroups\": [{\"filters\": [{\"propertyName\": \"email\", \"operator\": \"EQ\"}]}]}",
                "{\"filterGroups\": [{\"filters\": [{\"propertyName\": \"email\", \"operator\": \"IN\"}]}]}",
                "{\"filterGroups\": [{\"filters\": [{\"propertyName\": \"createdate\", \"operator\": \"GT\", \"value\": \"soon\"}]}]}",
                "{\"filterGroups\": [{\"filters\": [{\"propertyName\": \"email'; --\", \"operator\": \"EQ\", \"value\": \"a\"}]}]}"
            })
    void aSearchBeyondTheRulesIsRefused(String body) {
        Answer refused = client.search("contacts", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/category")).isEqualTo("VALIDATION_ERROR");
        assertThat(refused.text("/message")).isNotEmpty();
    }

    @Test
    void groupsFiltersAndLengthAreLimited() {
        String one = filter("firstname", "EQ", "Ada");
        String six = String.join(",", List.of(one, one, one, one, one, one));

        assertThat(searchGroups(one, 5).status()).isEqualTo(200);
        assertThat(searchGroups(one, 6).status()).isEqualTo(400);
        assertThat(searchGroups(six, 3).status()).isEqualTo(200);
        assertThat(searchGroups(six, 4).status()).isEqualTo(400);
        assertThat(searchGroups(six + "," + one, 1).status()).isEqualTo(400);
        assertThat(client.search("contacts", "{\"query\": \"" + "a".repeat(3_000) + "\"}")
                        .text("/message"))
                .contains("3000 characters");
    }

    private Answer searchGroups(String filters, int groups) {
        String group = "{\"filters\": [" + filters + "]}";
        return client.search(
                "contacts", "{\"filterGroups\": [%s]}".formatted(String.join(",", Collections.nCopies(groups, group))));
    }

    private static String filter(String property, String operator, @Nullable String value) {
        String start = "{\"propertyName\": \"%s\", \"operator\": \"%s\"".formatted(property, operator);
        if (value == null) {
            return start + "}";
        }
        if (operator.equals("IN") || operator.equals("NOT_IN")) {
            return start + ", \"values\": [\"%s\"]}".formatted(value.replace(";", "\", \""));
        }
        if (operator.equals("BETWEEN")) {
            String[] bounds = value.split("\\.\\.", 2);
            return start + ", \"value\": \"%s\", \"highValue\": \"%s\"}".formatted(bounds[0], bounds[1]);
        }
        return start + ", \"value\": \"%s\"}".formatted(value);
    }

    private static List<String> firstNames(Answer found) {
        return found.body()
                .at("/results")
                .valueStream()
                .map(result -> result.at("/properties/firstname").asString(""))
                .toList();
    }
}
