package dev.leadwright.orchestration.run;

import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.RecordId;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.erased.ErasedPeople;
import dev.leadwright.orchestration.Effects;
import dev.leadwright.orchestration.ErasedPersonSeen;
import dev.leadwright.orchestration.MissingData;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Service;
import dev.leadwright.orchestration.Symptom;
import dev.leadwright.orchestration.TaskRun;
import dev.leadwright.orchestration.breaker.Breakers;
import dev.leadwright.orchestration.journal.EffectJournal;
import dev.leadwright.orchestration.queue.Claim;
import dev.leadwright.orchestration.queue.Claims;
import dev.leadwright.orchestration.queue.TimelineWriter;
import dev.leadwright.orchestration.retry.Checkpoint;
import dev.leadwright.orchestration.retry.Retries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/** A run as its agent sees it. */
final class CurrentRun implements TaskRun {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentRun.class);

    private final Claim claim;
    private final CrmTask task;
    private final Tools tools;
    private volatile Instant lookedAt;
    private @Nullable Contact contact;

    /** @param crm with retries around whatever may be repeated */
    record Tools(
            Crm crm,
            SecondLook secondLook,
            Retries retries,
            Breakers breakers,
            Claims claims,
            ErasedPeople erased,
            Checkpoint checkpoint,
            EffectJournal journal,
            TimelineWriter timeline,
            ApplicationEventPublisher events,
            Clock clock) {}

    CurrentRun(Claim claim, CrmTask task, Tools tools) {
        this.claim = claim;
        this.task = task;
        this.tools = tools;
        this.lookedAt = tools.clock().instant();
    }

    @Override
    public CrmTask task() {
        return task;
    }

    @Override
    public Contact contact() {
        Contact known = contact;
        if (known == null) {
            known = readContact();
            contact = known;
        }
        return known;
    }

    private Contact readContact() {
        ContactId id = mainContact()
                .orElseThrow(() -> new MissingData("The task is associated with no contact. Associate one and set the"
                        + " task to NOT_STARTED, or complete it."));
        try {
            Contact read = tools.crm().getContact(id);
            if (tools.erased().isErased(read)) {
                tools.events().publishEvent(new ErasedPersonSeen(id));
                throw new PersonErased();
            }
            return read;
        } catch (CrmException.NotFound _) {
            throw new MissingData("The contact " + id + " of the task does not exist any more.");
        }
    }

    /** The one it was taken on for, as long as the task names it. */
    private Optional<ContactId> mainContact() {
        return claim.contact().filter(task.contacts()::contains).or(task::mainContact);
    }

    /** @throws PersonErased when the person of the task had everything erased, as far as the record's id tells */
    void requireNotErased() {
        Optional<ContactId> main = mainContact();
        if (!tools.erased().among(main.stream().toList()).isEmpty()) {
            // Whatever was written about them since they were erased goes when this run has ended.
            main.map(ErasedPersonSeen::new).ifPresent(tools.events()::publishEvent);
            throw new PersonErased();
        }
    }

    /** Those the task names besides the one it is worked for. */
    List<ContactId> otherContacts() {
        Optional<ContactId> main = mainContact();
        Set<ContactId> erased = tools.erased().among(task.contacts());
        return task.contacts().stream()
                .distinct()
                .filter(id -> !main.equals(Optional.of(id)))
                .filter(id -> !erased.contains(id))
                .sorted(RecordId.OLDEST_FIRST)
                .toList();
    }

    @Override
    public void requireStillOurs(Duration seenWithin) {
        if (lookedAt.plus(seenWithin).isBefore(tools.clock().instant())) {
            requireStillOurs();
        }
    }

    @Override
    public void requireStillOurs() {
        requireNotErased();
        Instant now = tools.clock().instant();
        lookedAt = switch (tools.secondLook().at(claim)) {
            case SecondLook.Sight.Ours _ -> now;
            case SecondLook.Sight.GivenAway(CrmTask given) ->
                throw new TakenByPeople(given.status(), RunStart.GIVEN_AWAY);
            case SecondLook.Sight.Settled(TaskStatus status, String why) -> throw new TakenByPeople(status, why);
        };
    }

    @Override
    public Crm crm() {
        return tools.crm();
    }

    @Override
    public Effects effects() {
        return tools.journal().forTask(claim);
    }

    @Override
    public Effects effectsOfContact() {
        return effectsOf(contact().id());
    }

    @Override
    public Effects effectsOf(ContactId contact) {
        return tools.journal().forContact(contact, claim);
    }

    @Override
    public <T> T retrying(String what, Supplier<T> operation) {
        return tools.retries().call(what, operation);
    }

    @Override
    public <T> T asking(Service service, Supplier<T> question, Function<RuntimeException, Symptom> symptoms) {
        return tools.breakers().of(service).call(question, symptoms);
    }

    @Override
    public void record(Runnable writes) {
        tools.checkpoint().write(() -> {
            tools.claims().requireCurrent(claim);
            writes.run();
            return true;
        });
    }

    @Override
    public void tell(Notice notice) {
        tools.events().publishEvent(notice);
    }

    @Override
    public void log(String event) {
        LOG.info("{}", event);
        tools.timeline().add(claim.portal(), Optional.of(claim.task()), mainContact(), claim.agent(), "event", event);
    }
}
