package dev.leadwright.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * People at work in the portal, by HubSpot's own API and nothing of Leadwright's. What they type is a text block with a
 * property on each line: {@code firstname: Vera}.
 */
final class SalesTeam implements AutoCloseable {
    private static final String OBJECTS = "/crm/objects/2026-09/";
    private static final int TASK_TO_CONTACT = 204;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final URI portal;
    private final String token;

    SalesTeam(URI portal, String token) {
        this.portal = portal;
        this.token = token;
    }

    Person createsContact(String typed) {
        Map<String, String> properties = properties(typed);
        JsonNode made = send("POST", OBJECTS + "contacts", Map.of("properties", properties));
        String name = properties.get("firstname") + " " + properties.get("lastname");
        return new Person(id(made), name, properties.getOrDefault("email", ""));
    }

    /** Creates a company with these people in it. */
    long createsCompany(String typed, Person... people) {
        long company = id(send("POST", OBJECTS + "companies", Map.of("properties", properties(typed))));
        for (Person person : people) {
            send("PUT", OBJECTS + "contacts/" + person.id() + "/associations/default/companies/" + company, Map.of());
        }
        return company;
    }

    /** Creates a task about a person, due at a moment. */
    long createsTask(Person about, Instant due, String typed) {
        return createsTask(List.of(about), due, typed);
    }

    /** Creates a task about these people, in this order. */
    long createsTask(List<Person> about, Instant due, String typed) {
        Map<String, String> properties = new LinkedHashMap<>(properties(typed));
        properties.put("hs_timestamp", due.toString());
        properties.putIfAbsent("hs_task_status", "NOT_STARTED");
        Map<String, Object> type =
                Map.of("associationCategory", "HUBSPOT_DEFINED", "associationTypeId", TASK_TO_CONTACT);
        List<Map<String, Object>> associations = about.stream()
                .map(person -> Map.of("to", Map.of("id", String.valueOf(person.id())), "types", List.of(type)))
                .toList();
        return id(send("POST", OBJECTS + "tasks", Map.of("properties", properties, "associations", associations)));
    }

    void namesInTask(long task, Person person) {
        send("PUT", OBJECTS + "tasks/" + task + "/associations/default/contacts/" + person.id(), Map.of());
    }

    void makesPrimary(Person person, long company) {
        send(
                "PUT",
                OBJECTS + "contacts/" + person.id() + "/associations/companies/" + company,
                List.of(Map.of("associationCategory", "HUBSPOT_DEFINED", "associationTypeId", 1)));
    }

    /** Makes one record of two; the first one's values win. */
    Person merges(Person primary, Person other) {
        JsonNode merged = send(
                "POST",
                OBJECTS + "contacts/merge",
                Map.of(
                        "primaryObjectId", String.valueOf(primary.id()),
                        "objectIdToMerge", String.valueOf(other.id())));
        return new Person(id(merged), primary.name(), primary.email());
    }

    void edits(Person person, String typed) {
        send("PATCH", OBJECTS + "contacts/" + person.id(), Map.of("properties", properties(typed)));
    }

    void setsTask(long task, String status) {
        send("PATCH", OBJECTS + "tasks/" + task, Map.of("properties", Map.of("hs_task_status", status)));
    }

    /** The person wants no mail at all any more. */
    void unsubscribes(Person person) {
        send(
                "POST",
                "/communication-preferences/2026-09/statuses/" + person.email() + "/unsubscribe-all?channel=EMAIL",
                Map.of());
    }

    /** The person wants no mail of one kind any more. */
    void unsubscribes(Person person, int subscription) {
        send(
                "POST",
                "/communication-preferences/2026-09/statuses/" + person.email(),
                Map.of("subscriptionId", subscription, "statusState", "UNSUBSCRIBED", "channel", "EMAIL"));
    }

    void assignsTask(long task, String owner) {
        send("PATCH", OBJECTS + "tasks/" + task, Map.of("properties", Map.of("hubspot_owner_id", owner)));
    }

    void writesIntoTask(long task, String body) {
        send("PATCH", OBJECTS + "tasks/" + task, Map.of("properties", Map.of("hs_task_body", body)));
    }

    void archivesTask(long task) {
        send("DELETE", OBJECTS + "tasks/" + task, Map.of());
    }

    /** The id of a colleague, to whom contacts and tasks can belong. */
    String colleague(String email) {
        JsonNode owners = send("GET", "/crm/owners/2026-09?email=" + email, Map.of());
        return owners.at("/results/0/id").asString();
    }

    @Override
    public void close() {
        http.close();
    }

    private static long id(JsonNode made) {
        return Long.parseLong(made.at("/id").asString());
    }

    private static Map<String, String> properties(String typed) {
        Map<String, String> properties = new LinkedHashMap<>();
        typed.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int colon = line.indexOf(':');
            properties.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        });
        return properties;
    }

    private JsonNode send(String method, String path, Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        request = method.equals("GET")
                ? request.GET()
                : request.method(method, BodyPublishers.ofString(json.writeValueAsString(body)));
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body().isEmpty() ? json.createObjectNode() : json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
