package dev.leadwright.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmContract;
import dev.leadwright.crm.CrmSchema;
import dev.leadwright.crm.NewNote;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.NoteId;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.portal.Portal;
import dev.leadwright.portal.PortalCalls;
import dev.leadwright.portal.PortalOptions;
import dev.leadwright.portal.PortalOwner;
import dev.leadwright.testing.TestDatabase;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The adapter against the embedded portal, over HTTP as against HubSpot. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HubspotCrmContractTests implements CrmContract {
    private static final String TOKEN = "contract-token";

    private final Portal portal = start(TestDatabase.create());
    private final Hubspot hubspot =
            Hubspot.connect(HubspotSettings.at(portal.baseUri(), TOKEN).withoutLimits(), Clock.systemUTC());

    HubspotCrmContractTests() {
        hubspot.schema().listMissing().forEach(hubspot.schema()::create);
    }

    @AfterAll
    void stop() {
        hubspot.close();
        portal.close();
    }

    @Override
    public Crm crm() {
        return hubspot.crm();
    }

    @Override
    public void archive(TaskId task) {
        HttpRequest request = HttpRequest.newBuilder(portal.baseUri().resolve("/crm/objects/2026-09/tasks/" + task))
                .header("Authorization", "Bearer " + TOKEN)
                .DELETE()
                .build();
        try (HttpClient person = HttpClient.newHttpClient()) {
            assertThat(person.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(204);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thePortalHasEveryPropertyOnceTheyWereCreatedAndCreatingThemAgainChangesNothing() {
        CrmSchema.required().forEach(hubspot.schema()::create);

        assertThat(hubspot.schema().listMissing()).isEmpty();
    }

    @Test
    void aTaskWithAReferenceIsCreatedOnce() {
        ContactId anna = newContact();
        NewTask task = taskAbout(anna, "Qualify Lead: Anna").withReference("ref-" + anna);

        TaskId first = crm().createTask(task);
        crm().updateTask(first, TaskChange.to(TaskStatus.COMPLETED));

        assertThat(crm().createTask(task)).isEqualTo(first);
        assertThat(crm().listTasksOf(anna))
                .singleElement()
                .satisfies(only -> assertThat(only.status()).isEqualTo(TaskStatus.COMPLETED));
    }

    @Test
    void recordsThatAreCreatedTogetherAreToldApart() {
        List<ContactId> contacts =
                IntStream.range(0, 60).mapToObj(_ -> newContact()).toList();
        long before = portal.calls().of(PortalCalls.Endpoint.OBJECT_WRITE);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<NoteId>> notes = contacts.stream()
                    .map(contact -> threads.submit(
                            () -> crm().createNote(new NewNote("About " + contact, DUE, List.of(contact), List.of()))))
                    .toList();
            assertThat(notes).hasSize(60);
        }

        assertThat(contacts)
                .allSatisfy(contact -> assertThat(crm().listNotesOf(contact))
                        .singleElement()
                        .satisfies(note -> assertThat(note.body()).isEqualTo("About " + contact)));
        assertThat(portal.calls().of(PortalCalls.Endpoint.OBJECT_WRITE) - before)
                .isLessThan(30);
    }

    @Test
    void everyCallIsCounted() {
        long before = hubspot.calls();

        crm().listTasksOf(newContact());

        assertThat(hubspot.calls() - before).isEqualTo(2);
    }

    private static Portal start(TestDatabase database) {
        return Portal.start(PortalOptions.forDatabase(database.url(), database.user(), database.password(), TOKEN)
                .withOwners(List.of(new PortalOwner("sam@leadwright.example", "Sam", "Sales"))));
    }
}
