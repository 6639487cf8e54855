package dev.leadwright.orchestration.journal;

import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.EmailId;
import dev.leadwright.crm.NewCompany;
import dev.leadwright.crm.NewEmail;
import dev.leadwright.crm.NewNote;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.NoteId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.Delivery;
import dev.leadwright.orchestration.DeliveryAttempt;
import dev.leadwright.orchestration.Effects;
import dev.leadwright.orchestration.Message;
import dev.leadwright.orchestration.queue.Claim;
import dev.leadwright.orchestration.queue.Claiming;
import dev.leadwright.orchestration.queue.Claims;
import dev.leadwright.orchestration.queue.Classification;
import dev.leadwright.orchestration.queue.Ownership;
import dev.leadwright.orchestration.queue.TaskKinds;
import dev.leadwright.orchestration.queue.TimelineWriter;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** The effects of one scope, each kept in the journal. */
final class JournaledEffects implements Effects {
    /** HubSpot's limit for the text of a task, as for a note. */
    private static final int MAX_BODY = NewNote.MAX_BODY;

    private final String portal;
    private final Scope scope;
    private final Tools tools;

    /** @param crm with retries around reads */
    record Tools(
            Crm crm,
            Once once,
            Deliveries deliveries,
            Lookup lookup,
            EffectStore store,
            Claims claims,
            Claiming claiming,
            TaskKinds kinds,
            Ownership ownership,
            TimelineWriter timeline) {}

    JournaledEffects(String portal, Scope scope, Tools tools) {
        this.portal = portal;
        this.scope = scope;
        this.tools = tools;
    }

    @Override
    public TaskId createTask(String stage, NewTask task) {
        EffectKey key = key(stage, EffectKind.TASK);
        Wanted wanted = wantedTask(task);
        return tools.once().create(key, wanted, creation(key, wanted, task));
    }

    @Override
    public Optional<TaskId> createTaskUnlessOpen(String stage, NewTask task) {
        EffectKey key = key(stage, EffectKind.TASK);
        Wanted wanted = wantedTask(task);
        if (task.contacts().isEmpty()) {
            return Optional.of(createTask(stage, task));
        }
        ContactId contact = task.contacts().getFirst();
        String kind = wanted.taskKind().orElseThrow();
        Optional<TaskId> own = scope.run().map(Claim::task);
        BooleanSupplier openHere = () -> {
            tools.store().lockKind(portal, contact, kind);
            return tools.claims().hasOpenTask(contact, kind, own)
                    || tools.store().isBeingCreated(key, contact, kind);
        };
        // Most contacts have no other task: then none need be read.
        Predicate<TaskId> isOther = id -> !own.equals(Optional.of(id));
        BooleanSupplier openInCrm =
                () -> tools.crm().listTaskIdsOf(contact).stream().anyMatch(isOther)
                        && tools.crm().listTasksOf(contact).stream()
                                .filter(candidate -> isOther.test(candidate.id()))
                                .anyMatch(candidate -> isOpen(candidate, kind));
        return tools.once().create(key, wanted, creation(key, wanted, task), openHere, openInCrm);
    }

    private boolean isOpen(CrmTask task, String kind) {
        return task.status() != TaskStatus.COMPLETED
                && tools.kinds().classify(task.subject()).kindName().equals(kind);
    }

    private Wanted wantedTask(NewTask task) {
        Classification classification = tools.kinds().classify(task.subject());
        String kind = classification instanceof Classification.Unknown ? task.subject() : classification.kindName();
        return new Wanted(
                scope,
                task.contacts().stream().findFirst(),
                Optional.of(kind),
                Optional.of(task.subject()),
                String.valueOf(task));
    }

    private Creation<TaskId> creation(EffectKey key, Wanted wanted, NewTask task) {
        Optional<Classification.ForAgent> work = findWorkForAgents(task);
        NewTask addressed = work.isPresent()
                ? tools.ownership().forAgents(task)
                : tools.ownership().forPeople(task);
        NewTask stamped =
                addressed.withBody(Reference.stamp(task.body(), key, MAX_BODY)).withReference(key.hash());
        return new Creation<>(
                "create the task \"" + task.subject() + "\"",
                () -> tools.crm().createTask(stamped),
                _ -> tools.lookup().task(task, key),
                TaskId::new,
                id -> {
                    wanted.tellTimeline(tools.timeline(), portal, "created", "Created the task " + task.subject());
                    work.ifPresent(forAgent -> tools.claiming().take(id, addressed, forAgent));
                });
    }

    /** A person who owns it decides about it, whatever its subject says. */
    private Optional<Classification.ForAgent> findWorkForAgents(NewTask task) {
        return tools.kinds().classify(task.subject()) instanceof Classification.ForAgent work
                        && !tools.ownership().isPersons(task.owner())
                ? Optional.of(work)
                : Optional.empty();
    }

    @Override
    public NoteId createNote(String stage, NewNote note) {
        EffectKey key = key(stage, EffectKind.NOTE);
        NewNote stamped = note.withBody(Reference.stamp(note.body(), key, MAX_BODY));
        return create(
                key,
                note,
                new Creation<>(
                        "create a note (" + stage + ")",
                        () -> tools.crm().createNote(stamped),
                        _ -> tools.lookup().note(note, key),
                        NoteId::new,
                        _ -> {}));
    }

    @Override
    public EmailId createEmail(String stage, NewEmail email) {
        return tools.once()
                .create(
                        key(stage, EffectKind.EMAIL),
                        Wanted.of(scope, email).withReference(email.messageId()),
                        new Creation<>(
                                "create an e-mail record (" + stage + ")",
                                () -> tools.crm().createEmail(email),
                                _ -> tools.lookup().email(email),
                                EmailId::new,
                                _ -> {}));
    }

    @Override
    public CompanyId createCompany(String stage, NewCompany company) {
        return create(
                key(stage, EffectKind.COMPANY),
                company,
                new Creation<>(
                        "create a company (" + stage + ")",
                        () -> tools.crm().createCompany(company),
                        triedAt -> tools.lookup().company(company, triedAt),
                        CompanyId::new,
                        _ -> {}));
    }

    @Override
    public ContactId createContact(String stage, Map<String, String> properties) {
        return create(
                key(stage, EffectKind.CONTACT),
                properties,
                new Creation<>(
                        "create a contact (" + stage + ")",
                        () -> tools.crm().createContact(properties),
                        triedAt -> tools.lookup().contact(properties, triedAt),
                        ContactId::new,
                        _ -> {}));
    }

    private <T> T create(EffectKey key, Object payload, Creation<T> creation) {
        return tools.once().create(key, Wanted.of(scope, payload), creation);
    }

    @Override
    public Delivery deliver(String stage, Message message, DeliveryAttempt attempt) {
        Wanted wanted = Wanted.of(scope, message.content()).withReference(message.id());
        return tools.deliveries().deliver(key(stage, EffectKind.DELIVERY), wanted, attempt);
    }

    private EffectKey key(String stage, EffectKind kind) {
        return new EffectKey(portal, scope.name(), stage, kind);
    }
}
