package dev.leadwright.replies.incoming;

import com.zaxxer.hikari.HikariDataSource;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.NewEmail;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.mail.AiDisclosure;
import dev.leadwright.mail.DataOrigin;
import dev.leadwright.mail.MailSettings;
import dev.leadwright.mail.OptOuts;
import dev.leadwright.mail.SentMail;
import dev.leadwright.orchestration.Effects;
import dev.leadwright.orchestration.Journal;
import dev.leadwright.orchestration.LeadLog;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.OpenTasks;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.orchestration.Recovered;
import dev.leadwright.replies.RepliesSettings;
import dev.leadwright.testing.FixedOptOuts;
import dev.leadwright.testing.InMemoryCrm;
import dev.leadwright.testing.ManualClock;
import dev.leadwright.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes in is entered and dealt with, on a real database; the CRM is in memory and may be made to die. */
final class MailRoom implements AutoCloseable {
    static final String FROM = "nora@northwind.example";

    final ManualClock clock = new ManualClock("2027-04-12T08:00:00Z");
    final InMemoryCrm crm = new InMemoryCrm(clock);
    final List<Notice> notices = new ArrayList<>();
    final List<String> timeline = new ArrayList<>();
    final List<String> recovered = new ArrayList<>();
    final JdbcClient sql;
    private final HikariDataSource database = pool(TestDatabase.create("leadwright"));
    private final Map<String, Object> journal = new HashMap<>();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Map<String, RuntimeException> failures = new HashMap<>();
    private int callsUntilDeath = Integer.MAX_VALUE;
    private boolean diesAfter;
    private int mails;

    MailRoom() {
        sql = JdbcClient.create(database);
        sql.sql("CREATE SCHEMA leadwright").update();
        List.of("V003__mail.sql", "V020__replies.sql", "V023__replies_left.sql", "V026__erasures.sql")
                .forEach(file -> sql.sql(migration(file)).update());
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(JdbcClient.class, () -> sql);
        context.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database));
        context.registerBean(MailSettings.class, MailRoom::settings);
        context.registerBean(
                RepliesSettings.class,
                () -> new RepliesSettings(Optional.empty(), Duration.ofSeconds(20), Duration.ofSeconds(30)));
        context.registerBean(Crm.class, () -> crm);
        context.registerBean(Patience.class, MortalPatience::new);
        context.registerBean(Journal.class, JournalInMemory::new);
        context.registerBean(LeadLog.class, () -> (_, _, text) -> timeline.add(text));
        context.registerBean(OpenTasks.class, TasksOfContact::new);
        context.registerBean(OptOuts.class, FixedOptOuts::new);
        context.scan("dev.leadwright.mail", "dev.leadwright.erased");
        context.register(
                WorkedPortal.class,
                IncomingRows.class,
                Matching.class,
                OwnPeople.class,
                LeftMessages.class,
                SettledEffects.class,
                SuppressionTable.class,
                IncomingBook.class,
                LinkRequests.class,
                PeoplesWork.class,
                Reactions.class,
                IncomingDesk.class,
                CrmReplies.class);
        context.addApplicationListener((ApplicationListener<PayloadApplicationEvent<?>>) event -> {
            if (event.getPayload() instanceof Notice notice) {
                dieIfDue();
                notices.add(notice);
            }
            if (event.getPayload() instanceof Recovered over) {
                recovered.add(over.cause());
            }
        });
        context.refresh();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Somebody who was written to, with the follow-up that was planned. */
    ContactId lead(String address) {
        ContactId contact = crm.createContact(Map.of("email", address, "firstname", "Ada", "lastname", "Byron"));
        crm.createTask(NewTask.about(
                contact,
                "Follow-up Email: Ada Byron",
                "",
                TaskPriority.MEDIUM,
                clock.instant().plus(Duration.ofDays(5))));
        return contact;
    }

    /** Mails of ours to so many other contacts, whom the CRM does not have, a day ago. */
    void sentToOthers(int contacts, boolean answered) {
        sql.sql("""
                INSERT INTO sent_mail (message_id, contact_id, stage, recipient, recipient_name, subject, body, state, at)
                SELECT 'other-' || i || '@x.example', to_char(i, 'FM0000000'), 'first-touch', 'x@x.example', '', '', '',
                       'ACCEPTED', :at FROM generate_series(1, :contacts) AS i
                """)
                .param("contacts", contacts)
                .param("at", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
        if (answered) {
            sql.sql("""
                    INSERT INTO leadwright.incoming_mail (portal, fingerprint, source, received_at, kind, why, matched,
                           contact_id, state, next_try_at)
                    SELECT '4711', 'other-' || i, 'test', :now, 'REPLY', '', 'STRONG', to_char(i, 'FM0000000'), 'DONE', :now
                      FROM generate_series(1, :contacts) AS i
                    """)
                    .param("contacts", contacts)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** A mail of ours; answers its Message-ID. */
    String sent(ContactId contact, String address) {
        String messageId = "%040x@northwind.example".formatted(++mails);
        sql.sql("""
                INSERT INTO sent_mail (message_id, contact_id, stage, recipient, recipient_name, subject, body, state, at)
                VALUES (:id, :contact, 'first-touch', :to, '', 'Your freight costs', 'Hi', 'ACCEPTED', :at)
                """)
                .param("id", messageId)
                .param("contact", contact.value())
                .param("to", address)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return messageId;
    }

    /** Comes in and is entered. */
    void comesIn(String mail) {
        comesIn(mail.getBytes(StandardCharsets.UTF_8));
    }

    void comesIn(byte[] mail) {
        IncomingBook book = get(IncomingBook.class);
        ReadMail read = book.read(mail, clock.instant(), "test");
        inTransaction(() -> book.enter(read));
    }

    /** As whatever publishes an event does. */
    void publish(Object event) {
        inTransaction(() -> context.publishEvent(event));
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(get(PlatformTransactionManager.class)).executeWithoutResult(_ -> work.run());
    }

    /** All that is due is dealt with, however often it has to be begun again. */
    void workOff() {
        for (int i = 0; i < 10 && isAnyNew(); i++) {
            get(IncomingDesk.class).workOff();
            clock.advance(Duration.ofMinutes(10));
        }
    }

    private boolean isAnyNew() {
        return sql.sql("SELECT EXISTS (SELECT FROM leadwright.incoming_mail WHERE state = 'NEW')")
                .query(Boolean.class)
                .single();
    }

    /** Every call of the CRM with this name fails like this until {@link #crmWorks()}. */
    void crmFails(String call, RuntimeException failure) {
        failures.put(call, failure);
    }

    void crmWorks() {
        failures.clear();
    }

    private void failIfBroken(String call) {
        RuntimeException failure = failures.get(call);
        if (failure != null) {
            throw failure;
        }
    }

    /** The process dies at the nth call of the CRM or at the telling; what was called may have been done. */
    void diesAt(int call, boolean afterIt) {
        callsUntilDeath = call;
        diesAfter = afterIt;
    }

    boolean hasDied() {
        return callsUntilDeath <= 0;
    }

    List<Map<String, @Nullable Object>> rows() {
        return sql.sql("SELECT * FROM leadwright.incoming_mail ORDER BY id")
                .query()
                .listOfRows();
    }

    List<CrmTask> tasks(ContactId contact, String start) {
        return crm.listTasksOf(contact).stream()
                .filter(task -> task.subject().startsWith(start))
                .toList();
    }

    Optional<SentMail.Entry> mail(String messageId) {
        return get(SentMail.class).findByMessageId(messageId);
    }

    static String reply(String from, String headers, String text) {
        return "From: Ada <" + from + ">\nTo: " + FROM + "\nMessage-ID: <r-"
                + Integer.toHexString((headers + text).hashCode()) + "@kunde.example>\n" + headers
                + "Content-Type: text/plain; charset=utf-8\n\n" + text + "\n";
    }

    static String bounce(String recipient, String status, String diagnostic, String messageId, String own) {
        return """
                Return-Path: <>
                From: MAILER-DAEMON@mx.example
                To: nora@northwind.example
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <%s@mx.example>
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                could not be delivered
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; %s
                Action: failed
                Status: %s
                Diagnostic-Code: smtp; %s

                --b
                Content-Type: text/rfc822-headers

                Message-ID: <%s>
                --b--
                """.formatted(own, recipient, status, diagnostic, messageId);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    private void dieIfDue() {
        if (callsUntilDeath != Integer.MAX_VALUE && --callsUntilDeath == 0) {
            throw new IllegalStateException("the process died");
        }
    }

    private final class MortalPatience implements Patience {
        @Override
        public Crm around(Crm mortal) {
            return (Crm) Proxy.newProxyInstance(
                    Crm.class.getClassLoader(), new Class<?>[] {Crm.class}, (_, method, args) -> {
                        if (!diesAfter) {
                            dieIfDue();
                        }
                        failIfBroken(method.getName());
                        try {
                            Object answer = method.invoke(mortal, args);
                            if (diesAfter) {
                                dieIfDue();
                            }
                            return answer;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        @Override
        public Crm around(Crm mortal, String person) {
            return around(mortal);
        }
    }

    /** As the real one: what was done is done, also if the answer was lost. */
    private final class JournalInMemory implements Journal {
        @Override
        public Effects forContact(ContactId contact) {
            return forScope("contact:" + contact);
        }

        @Override
        public Effects forScope(String scope) {
            return (Effects) Proxy.newProxyInstance(
                    Effects.class.getClassLoader(), new Class<?>[] {Effects.class}, (_, method, args) -> {
                        String key = scope + "|" + args[0] + "|" + method.getName();
                        failIfBroken(method.getName());
                        Object done = journal.computeIfAbsent(key, _ -> effect(args[1]));
                        dieIfDue();
                        return done;
                    });
        }

        private Object effect(Object what) {
            return switch (what) {
                case NewTask task -> crm.createTask(task);
                case NewEmail email -> crm.createEmail(email);
                default -> throw new UnsupportedOperationException(String.valueOf(what));
            };
        }
    }

    private final class TasksOfContact implements OpenTasks {
        @Override
        public List<CrmTask> complete(ContactId contact, Set<String> kinds, String reason) {
            dieIfDue();
            List<CrmTask> open = open(contact);
            open.forEach(task -> crm.updateTask(task.id(), TaskChange.to(TaskStatus.COMPLETED)));
            return open;
        }

        @Override
        public List<CrmTask> postpone(ContactId contact, Set<String> kinds, Instant until, String reason) {
            List<CrmTask> open = open(contact);
            open.stream()
                    .filter(task -> task.dueAt().isBefore(until))
                    .forEach(task ->
                            crm.updateTask(task.id(), TaskChange.ofBody(reason).withDueAt(until)));
            return open;
        }

        private List<CrmTask> open(ContactId contact) {
            return crm.listTasksOf(contact).stream()
                    .filter(task -> task.status() == TaskStatus.NOT_STARTED
                            && task.subject().startsWith("Follow-up"))
                    .toList();
        }
    }

    /** A connection for each statement would take most of the time. */
    private static HikariDataSource pool(TestDatabase server) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.user());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(4);
        return pool;
    }

    private static MailSettings settings() {
        return new MailSettings(
                Optional.of("smtp://127.0.0.1:1"),
                FROM,
                "Nora",
                Optional.empty(),
                "",
                "Hamburg",
                new DataOrigin("Our CRM.", "Unser CRM."),
                new AiDisclosure(false, "", ""),
                false,
                Duration.ofSeconds(5));
    }

    private static String migration(String name) {
        try (InputStream in = MailRoom.class.getResourceAsStream("/db/leadwright/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
