package dev.leadwright.agents;

import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.Contact;
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
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Service;
import dev.leadwright.orchestration.Symptom;
import dev.leadwright.orchestration.TaskRun;
import dev.leadwright.testing.InMemoryCrm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs of tasks on {@link InMemoryCrm} with a journal in memory: what was done once is not done again. */
final class RunInMemory implements TaskRun {
    private static final List<String> KINDS =
            List.of("qualify lead", "enrich data", "outreach", "follow-up email", "human review required");

    private final InMemoryCrm crm;
    private final TaskId task;
    private final Map<String, Object> journal;
    final List<Notice> notices;
    boolean taken;
    Runnable beforeDelivery = () -> {};
    Runnable beforeTask = () -> {};

    private RunInMemory(InMemoryCrm crm, TaskId task, Map<String, Object> journal, List<Notice> notices) {
        this.crm = crm;
        this.task = task;
        this.journal = journal;
        this.notices = notices;
    }

    static RunInMemory of(InMemoryCrm crm, TaskId task) {
        return new RunInMemory(crm, task, new HashMap<>(), new ArrayList<>());
    }

    /** A run of another task with the same journal. */
    RunInMemory next(TaskId other) {
        return new RunInMemory(crm, other, journal, notices);
    }

    @Override
    public CrmTask task() {
        return crm.listTasks(List.of(task)).getFirst();
    }

    @Override
    public Contact contact() {
        return crm.getContact(task().contacts().getFirst());
    }

    @Override
    public void requireStillOurs(Duration seenWithin) {
        requireStillOurs();
    }

    @Override
    public void requireStillOurs() {
        if (taken) {
            throw new IllegalStateException("A person took the task.");
        }
    }

    @Override
    public Crm crm() {
        return crm;
    }

    @Override
    public Effects effects() {
        return new Once("task:" + task);
    }

    @Override
    public Effects effectsOfContact() {
        return effectsOf(task().contacts().getFirst());
    }

    @Override
    public Effects effectsOf(ContactId id) {
        return new Once("contact:" + id);
    }

    @Override
    public <T> T retrying(String what, Supplier<T> operation) {
        return operation.get();
    }

    @Override
    public <T> T asking(Service service, Supplier<T> question, Function<RuntimeException, Symptom> symptoms) {
        return question.get();
    }

    @Override
    public void record(Runnable writes) {
        writes.run();
    }

    @Override
    public void tell(Notice notice) {
        notices.add(notice);
    }

    @Override
    public void log(String event) {}

    private final class Once implements Effects {
        private final String scope;

        Once(String scope) {
            this.scope = scope;
        }

        @SuppressWarnings("unchecked") // a key holds its kind of effect, and with it the type
        private <T> T once(String kind, String stage, Supplier<T> effect) {
            String key = scope + "|" + stage + "|" + kind;
            @Nullable Object done = journal.get(key);
            if (done == null) {
                done = effect.get();
                journal.put(key, done);
            }
            return (T) done;
        }

        @Override
        public TaskId createTask(String stage, NewTask newTask) {
            beforeTask.run();
            return once("TASK", stage, () -> crm.createTask(newTask));
        }

        @Override
        public Optional<TaskId> createTaskUnlessOpen(String stage, NewTask newTask) {
            if (journal.containsKey(scope + "|" + stage + "|TASK")) {
                return Optional.of(createTask(stage, newTask));
            }
            String kind = kind(newTask.subject());
            boolean open = crm.listTasksOf(newTask.contacts().getFirst()).stream()
                    .anyMatch(existing -> !existing.id().equals(task)
                            && existing.status() != TaskStatus.COMPLETED
                            && kind(existing.subject()).equals(kind));
            return open ? Optional.empty() : Optional.of(createTask(stage, newTask));
        }

        private static String kind(String subject) {
            String lower = subject.toLowerCase(Locale.ROOT);
            return Stream.of(KINDS)
                    .flatMap(List::stream)
                    .filter(lower::contains)
                    .findFirst()
                    .orElse(lower);
        }

        @Override
        public NoteId createNote(String stage, NewNote note) {
            return once("NOTE", stage, () -> crm.createNote(note));
        }

        @Override
        public EmailId createEmail(String stage, NewEmail email) {
            return once("EMAIL", stage, () -> crm.createEmail(email));
        }

        @Override
        public CompanyId createCompany(String stage, NewCompany company) {
            throw new UnsupportedOperationException("no agent creates companies");
        }

        @Override
        public ContactId createContact(String stage, Map<String, String> properties) {
            throw new UnsupportedOperationException("no agent creates contacts");
        }

        @Override
        public Delivery deliver(String stage, Message message, DeliveryAttempt attempt) {
            return once("DELIVERY", stage, () -> {
                AtomicBoolean gone = new AtomicBoolean();
                beforeDelivery.run();
                try {
                    return attempt.attempt(() -> gone.set(true));
                } catch (RuntimeException e) {
                    if (gone.get()) {
                        return new Delivery.Unknown(String.valueOf(e.getMessage()));
                    }
                    throw e;
                }
            });
        }
    }
}
