package dev.leadwright.chaos.world;

import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmSchema;
import dev.leadwright.crm.PropertyDefinition;
import dev.leadwright.hubspot.Hubspot;
import dev.leadwright.hubspot.HubspotSettings;
import dev.leadwright.portal.Portal;
import dev.leadwright.portal.PortalConditions;
import dev.leadwright.portal.PortalOptions;
import dev.leadwright.portal.PortalOwner;
import dev.leadwright.portal.PortalRules;
import dev.leadwright.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portal and the people who work in it: leads come in all the time, and some want no mail. */
public final class SalesOffice implements AutoCloseable {
    public static final String HUMAN = "hugo.human@seller.example";
    private static final String TOKEN = "pat-chaos-0001";
    private static final String OBJECTS = "/crm/objects/2026-09/";
    private static final Duration SEARCH_LAG = Duration.ofSeconds(3);
    private static final int TASK_TO_CONTACT = 204;
    private static final List<Map<String, String>> PROFILES = List.of(
            profile("Chief Executive Officer", "Computer Software", "4000"),
            profile("Marketing Manager", "Financial Services", "240"),
            profile("Shop Assistant", "Retail", "12"),
            profile("VP Sales", "Computer Software", "700"),
            Map.of("jobtitle", "Director of Operations"),
            profile("Head of Marketing", "Financial Services", "120"));

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Portal portal;
    private final JdbcClient tables;
    private final List<Lead> leads = new ArrayList<>();

    /**
     * Somebody who came in.
     *
     * @param optedOutBefore it wanted no mail when it came in
     */
    public record Lead(long contact, String email, boolean optedOutBefore) {}

    /** A write to a task, in the portal's own log. */
    public record TaskWrite(Instant at, long task, String status) {}

    /**
     * Opens an empty portal.
     *
     * @param uniqueTasks whether the account keeps the reference of a task unique, which hides what the nodes do wrong
     */
    public SalesOffice(boolean uniqueTasks) {
        TestDatabase database = TestDatabase.create();
        PortalRules rules = uniqueTasks
                ? PortalRules.usual()
                : PortalRules.usual().withTaskProperties(PortalRules.TaskProperties.CUSTOM);
        portal = Portal.start(PortalOptions.forDatabase(database.url(), database.user(), database.password(), TOKEN)
                .withOwners(List.of(new PortalOwner(HUMAN, "Hugo", "Human")))
                .withConditions(PortalConditions.ideal().withSearchLag(SEARCH_LAG))
                .withRules(rules));
        tables = JdbcClient.create(database.dataSource());
        logTaskWrites();
    }

    private void logTaskWrites() {
        tables.sql("""
                CREATE TABLE public.task_write (at timestamptz, task bigint, status text);
                CREATE FUNCTION public.log_task_write() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    INSERT INTO public.task_write VALUES (clock_timestamp(), NEW.id, NEW.properties ->> 'hs_task_status');
                    RETURN NULL;
                END $$;
                CREATE TRIGGER log_task_write AFTER INSERT OR UPDATE ON portal.object
                    FOR EACH ROW WHEN (NEW.type = 'tasks') EXECUTE FUNCTION public.log_task_write();
                """).update();
    }

    /** As {@code setup} does: an account may keep the properties of its tasks to itself. */
    public void setUp(DataSource product) {
        CrmSchema schema = Hubspot.connect(
                        HubspotSettings.at(portal.baseUri(), TOKEN).withoutLimits(), product, Clock.systemUTC())
                .schema();
        for (PropertyDefinition missing : schema.listMissing()) {
            try {
                schema.create(missing);
            } catch (CrmException.Invalid refused) {
                if (missing.on() != PropertyDefinition.ObjectType.TASK) {
                    throw refused;
                }
            }
        }
    }

    public Portal portal() {
        return portal;
    }

    public String token() {
        return TOKEN;
    }

    public List<Lead> leads() {
        return List.copyOf(leads);
    }

    /** Tasks for agents that are due by then, and neither done nor waiting with a reason. */
    public long countUnsettled(Instant dueBy) {
        return tables.sql("""
                        SELECT count(*) FROM portal.object
                        WHERE type = 'tasks' AND archived_at IS NULL AND CASE properties ->> 'hs_task_status'
                            WHEN 'COMPLETED' THEN false
                            WHEN 'WAITING' THEN coalesce(properties ->> 'hs_task_body', '') NOT LIKE '%[Leadwright]%'
                            WHEN 'NOT_STARTED' THEN (properties ->> 'hs_timestamp')::numeric <= :dueBy
                                AND properties ->> 'hs_task_subject' !~ '^(Human Review|Follow-up Call|Manual Review)'
                            ELSE true END
                        """)
                .param("dueBy", dueBy.toEpochMilli())
                .query(Long.class)
                .single();
    }

    public List<TaskWrite> taskWrites() {
        return tables.sql("SELECT at, task, status FROM public.task_write ORDER BY at")
                .query((row, _) -> new TaskWrite(
                        row.getTimestamp("at").toInstant(),
                        row.getLong("task"),
                        String.valueOf(row.getString("status"))))
                .list();
    }

    /** Some leads come in, each with the task to qualify it; every eighth has opted out of mail before. */
    public void leadsComeIn(int count) {
        List<Map<String, Object>> contacts = new ArrayList<>();
        int first = leads.size();
        for (int i = first; i < first + count; i++) {
            Map<String, Object> properties = new java.util.HashMap<>(PROFILES.get(i % PROFILES.size()));
            properties.put("firstname", "Lead");
            properties.put("lastname", "Number" + i);
            properties.put("email", emailOf(i));
            contacts.add(Map.of("properties", properties));
        }
        List<Long> ids = createAll("contacts", contacts);
        List<Map<String, Object>> tasks = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            boolean optedOut = i % 8 == 5;
            long contact = ids.get(i - first);
            if (optedOut) {
                optOut(emailOf(i));
            }
            leads.add(new Lead(contact, emailOf(i), optedOut));
            tasks.add(qualify(contact, i));
        }
        createAll("tasks", tasks);
    }

    private static String emailOf(int lead) {
        return "lead" + lead + "@company" + lead / 3 + ".example";
    }

    private static Map<String, Object> qualify(long contact, int lead) {
        return Map.of(
                "properties",
                Map.of(
                        "hs_task_subject",
                        "Qualify Lead: Lead Number" + lead,
                        "hs_task_status",
                        "NOT_STARTED",
                        "hs_timestamp",
                        Instant.now().toString()),
                "associations",
                List.of(Map.of(
                        "to",
                        Map.of("id", String.valueOf(contact)),
                        "types",
                        List.of(Map.of(
                                "associationCategory", "HUBSPOT_DEFINED", "associationTypeId", TASK_TO_CONTACT)))));
    }

    /** Batches come back in no order of their own; e-mail addresses and ids are in the order of creation here. */
    private List<Long> createAll(String type, List<Map<String, Object>> inputs) {
        JsonNode made = send(OBJECTS + type + "/batch/create", Map.of("inputs", inputs));
        return StreamSupport.stream(made.get("results").spliterator(), false)
                .map(one -> Long.parseLong(one.get("id").asString()))
                .sorted()
                .toList();
    }

    /** The person wants no mail at all any more. */
    public void optOut(String email) {
        send("/communication-preferences/2026-09/statuses/" + email + "/unsubscribe-all?channel=EMAIL", Map.of());
    }

    private JsonNode send(String path, Object body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.baseUri() + path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body().isEmpty() ? json.createObjectNode() : json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> profile(String title, String industry, String size) {
        return Map.of("jobtitle", title, "company", "Company Ltd", "industry", industry, "company_size", size);
    }

    @Override
    public void close() {
        http.close();
        portal.close();
    }
}
