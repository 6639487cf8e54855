package dev.leadwright.agents;

import dev.leadwright.analyst.Analyst;
import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.AnalystSettings.WhenUnavailable;
import dev.leadwright.audit.AuditTrail;
import dev.leadwright.compliance.MailLaw;
import dev.leadwright.configuration.SettingsLoader;
import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.LeadScored;
import dev.leadwright.crm.NewCompany;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.icp.IdealCustomerProfile;
import dev.leadwright.linkedin.LinkedinSettings;
import dev.leadwright.mail.AiDisclosure;
import dev.leadwright.mail.DataOrigin;
import dev.leadwright.mail.MailResult;
import dev.leadwright.mail.MailSettings;
import dev.leadwright.mail.MailSettlement;
import dev.leadwright.mail.MailWording;
import dev.leadwright.mail.Mailer;
import dev.leadwright.mail.MessageIds;
import dev.leadwright.mail.OptOut;
import dev.leadwright.mail.OptOuts;
import dev.leadwright.mail.OutgoingMail;
import dev.leadwright.mail.SentMail;
import dev.leadwright.orchestration.Agent;
import dev.leadwright.orchestration.Journal;
import dev.leadwright.orchestration.LeadLog;
import dev.leadwright.orchestration.OpenTasks;
import dev.leadwright.orchestration.Outcome;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.orchestration.TasksForPeople;
import dev.leadwright.orchestration.WaitingTasks;
import dev.leadwright.orchestration.cluster.Node;
import dev.leadwright.replies.Conversations;
import dev.leadwright.replies.Suppressions;
import dev.leadwright.review.ReviewPage;
import dev.leadwright.review.ReviewSettings;
import dev.leadwright.sending.BounceWatch;
import dev.leadwright.sending.Brake;
import dev.leadwright.sending.MailKey;
import dev.leadwright.sending.SendingPlan;
import dev.leadwright.sending.Whereabouts;
import dev.leadwright.testing.FixedOptOuts;
import dev.leadwright.testing.InMemoryCrm;
import dev.leadwright.testing.Profiles;
import dev.leadwright.testing.TestDatabase;
import dev.leadwright.web.PageReader;
import dev.leadwright.web.PublicPages;
import dev.leadwright.web.SiteReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** The real agents, analyst and lead file on a database of their own; CRM, websites and mail server are in memory. */
final class AgentsFixture {
    /** Industries and sizes as built in. */
    static final IdealCustomerProfile PROFILE = Profiles.parse("""
            name: Fleet operators
            version: 1
            seller:
              company: Fleetwise
              en: {offer: keep every truck on the road, benefits: [see repairs coming]}
            """);

    private static final LinkedinSettings NO_LINKEDIN = new SettingsLoader()
            .load(Optional.empty(), Map.of(), Map.of())
            .settings()
            .linkedin();

    private static final ReviewSettings NO_REVIEW =
            new ReviewSettings(false, List.of(), 0, false, Duration.ofDays(3), false);

    static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    final FixtureClock clock = new FixtureClock();
    final InMemoryCrm crm = new InMemoryCrm(Clock.fixed(NOW, ZoneOffset.UTC));
    final Map<String, SiteReading> sites = new HashMap<>();
    final List<URI> visits = new ArrayList<>();
    final List<OutgoingMail> sent = new ArrayList<>();
    final List<LeadScored> scored = new ArrayList<>();
    final List<String> logged = new ArrayList<>();
    final List<String> changedBy = new ArrayList<>();
    final BrakeInMemory brake = new BrakeInMemory();
    final PlanInMemory sendingPlan = new PlanInMemory();
    final JournalInMemory journal = new JournalInMemory(crm);
    final Map<String, Suppressions.Reason> suppressed = new HashMap<>();
    final Set<ContactId> answered = new HashSet<>();
    final AuditInMemory audit = new AuditInMemory();
    final LeadFile file;
    Optional<String> noWayOut = Optional.empty();
    Mailer mailServer = this::accept;
    MailLaw law = _ -> Optional.empty();
    Runnable whileReading = () -> {};
    PublicPages publicPages = _ -> new PublicPages.Answer.None("no such page");
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    AgentsFixture() {
        this(settings(List.of("company", "industry")));
    }

    AgentsFixture(AgentsSettings settings) {
        this(settings, Optional.empty());
    }

    /** @param analyst judges and writes in place of the rules */
    AgentsFixture(AgentsSettings settings, Optional<Analyst> analyst) {
        this(settings, PROFILE, analyst);
    }

    /** @param analyst judges and writes in place of the rules */
    AgentsFixture(AgentsSettings settings, IdealCustomerProfile profile, Optional<Analyst> analyst) {
        this(settings, profile, analyst, NO_LINKEDIN);
    }

    /** With LinkedIn looked through as these settings say. */
    static AgentsFixture withLinkedin(LinkedinSettings linkedin) {
        return new AgentsFixture(settings(List.of("company", "industry")), PROFILE, Optional.empty(), linkedin);
    }

    /** With mails approved as these settings say. */
    static AgentsFixture withReview(ReviewSettings review, Optional<Analyst> analyst) {
        return new AgentsFixture(settings(List.of()), PROFILE, analyst, NO_LINKEDIN, review);
    }

    private AgentsFixture(
            AgentsSettings settings,
            IdealCustomerProfile profile,
            Optional<Analyst> analyst,
            LinkedinSettings linkedin) {
        this(settings, profile, analyst, linkedin, NO_REVIEW);
    }

    private AgentsFixture(
            AgentsSettings settings,
            IdealCustomerProfile profile,
            Optional<Analyst> analyst,
            LinkedinSettings linkedin,
            ReviewSettings reviewSettings) {
        DataSource database = database();
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database));
        context.registerBean(AgentsSettings.class, () -> settings);
        context.registerBean(
                AnalystSettings.class, () -> AnalystSettings.ofRules(Optional.empty(), WhenUnavailable.WAIT));
        context.registerBean(IdealCustomerProfile.class, () -> profile);
        context.registerBean(Crm.class, () -> crm);
        context.registerBean(Patience.class, Audience::new);
        context.registerBean(Journal.class, () -> journal);
        context.registerBean(LeadLog.class, () -> (contact, by, text) -> logged.add(by + ": " + text));
        context.registerBean(MailSettings.class, AgentsFixture::mail);
        context.registerBean(MailWording.class, () -> new MailWording(mail(), clock));
        context.registerBean(PageReader.class, () -> this::visit);
        context.registerBean(MessageIds.class, () -> (contact, stage) -> contact + "." + stage + "@sender.example");
        context.registerBean(MailSettlement.class, () -> (_, _, _) -> {});
        context.registerBean(MailLaw.class, () -> recipient -> law.objection(recipient));
        context.registerBean(Suppressions.class, Suppressed::new);
        context.registerBean(
                Conversations.class, () -> contacts -> contacts.stream().anyMatch(answered::contains));
        context.registerBean(OpenTasks.class, OpenFollowUps::new);
        context.registerBean(Mailer.class, () -> (mail, dot) -> mailServer.send(mail, dot));
        analyst.ifPresent(
                judge -> context.registerBean("judge", Analyst.class, () -> judge, bean -> bean.setPrimary(true)));
        context.registerBean(SendingPlan.class, () -> sendingPlan);
        context.registerBean(SentMail.class, () -> new SentMailInMemory(sent));
        context.registerBean(Brake.class, () -> brake);
        context.registerBean(BounceWatch.class, () -> () -> {});
        context.registerBean(OptOuts.class, WaysOut::new);
        context.registerBean(ReviewSettings.class, () -> reviewSettings);
        context.registerBean(ReviewPage.class, () -> review -> Optional.of(URI.create("http://dash.example/review/1")));
        context.registerBean(WaitingTasks.class, WaitingInMemory::new);
        context.registerBean(TasksForPeople.class, ForPeople::new);
        context.registerBean(AuditTrail.class, () -> audit);
        context.registerBean(Node.class, Node::thisProcess);
        context.registerBean(LinkedinSettings.class, () -> linkedin);
        context.registerBean(PublicPages.class, () -> address -> publicPages.get(address));
        context.scan(
                "dev.leadwright.agents", "dev.leadwright.analyst", "dev.leadwright.linkedin", "dev.leadwright.review");
        context.addApplicationListener((ApplicationListener<PayloadApplicationEvent<?>>) event -> {
            if (event.getPayload() instanceof LeadScored lead) {
                scored.add(lead);
            }
        });
        context.refresh();
        file = context.getBean(LeadFile.class);
    }

    /** Gives every mail the time that a test wants; without a word, none has to wait. */
    static final class PlanInMemory implements SendingPlan {
        final List<MailKey> asked = new ArrayList<>();
        final List<MailKey> givenBack = new ArrayList<>();
        Instant next = Instant.EPOCH;

        @Override
        public Instant timeFor(MailKey mail, Whereabouts recipient) {
            asked.add(mail);
            return next;
        }

        @Override
        public Instant foresee(MailKey mail, Whereabouts recipient) {
            return next;
        }

        @Override
        public void giveBack(MailKey mail) {
            givenBack.add(mail);
        }

        @Override
        public Today today() {
            throw new UnsupportedOperationException("No agent asks.");
        }
    }

    /** A brake that a test pulls. */
    static final class BrakeInMemory implements Brake {
        private Optional<Pulled> pulled = Optional.empty();

        @Override
        public Optional<Pulled> find() {
            return pulled;
        }

        @Override
        public boolean pull(String why, String by) {
            pulled = Optional.of(new Pulled(why, by, NOW));
            return true;
        }

        @Override
        public boolean release() {
            pulled = Optional.empty();
            return true;
        }

        @Override
        public boolean switchOn() {
            return release();
        }
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Nothing waits here: a test runs a task again itself. */
    private static final class WaitingInMemory implements WaitingTasks {
        @Override
        public void lock(TaskId task) {}

        @Override
        public Going goOn(TaskId task, String why) {
            return Going.GOES_ON;
        }
    }

    private final class ForPeople implements TasksForPeople {
        @Override
        public List<CrmTask> listOpen(ContactId contact, String kind) {
            return crm.listTasksOf(contact).stream()
                    .filter(task -> task.status() == TaskStatus.NOT_STARTED
                            && task.subject().startsWith(kind))
                    .toList();
        }

        @Override
        public void complete(TaskId task, String reason) {
            crm.updateTask(task, TaskChange.to(TaskStatus.COMPLETED).withBody(reason));
        }
    }

    private final class Suppressed implements Suppressions {
        @Override
        public Optional<Suppression> find(String address) {
            return Optional.ofNullable(suppressed.get(address))
                    .map(reason -> new Suppression(address, reason, "a test", NOW));
        }

        @Override
        public void add(String address, Reason reason, String source) {
            suppressed.putIfAbsent(address, reason);
        }
    }

    /** There is a way out unless a test says why not. */
    private final class WaysOut implements OptOuts {
        @Override
        public Optional<String> missing() {
            return noWayOut;
        }

        @Override
        public OptOut of(OutgoingMail mail, String recipient) {
            return new FixedOptOuts().of(mail, recipient);
        }
    }

    private final class OpenFollowUps implements OpenTasks {
        @Override
        public List<CrmTask> complete(ContactId contact, Set<String> kinds, String reason) {
            List<CrmTask> open = crm.listTasksOf(contact).stream()
                    .filter(task -> task.status() == TaskStatus.NOT_STARTED)
                    .filter(task -> kinds.stream().anyMatch(task.subject()::startsWith))
                    .toList();
            open.forEach(task -> AgentsFixture.this.complete(task.id()));
            return open;
        }

        @Override
        public List<CrmTask> postpone(ContactId contact, Set<String> kinds, Instant until, String reason) {
            throw new UnsupportedOperationException("No agent asks.");
        }
    }

    /** The CRM as it is, noting in whose name it is asked for changes. */
    private final class Audience implements Patience {
        @Override
        public Crm around(Crm crm) {
            return crm;
        }

        @Override
        public Crm around(Crm crm, String person) {
            changedBy.add(person);
            return crm;
        }
    }

    static AgentsSettings settings(List<String> requiredFields) {
        return new AgentsSettings(
                Duration.ZERO,
                Duration.ofDays(1),
                Duration.ofDays(7),
                Duration.ofDays(7),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofDays(7),
                Duration.ofDays(2),
                Duration.ofDays(5),
                2,
                Duration.ofDays(30),
                requiredFields,
                0.7);
    }

    ContactId contact(Map<String, String> properties) {
        return crm.createContact(properties);
    }

    CompanyId company(ContactId contact, Map<String, String> properties) {
        CompanyId company = crm.createCompany(new NewCompany(properties));
        crm.associate(contact, company);
        return company;
    }

    RunInMemory run(String subject, ContactId contact) {
        return RunInMemory.of(crm, task(subject, contact));
    }

    TaskId task(String subject, ContactId contact) {
        return crm.createTask(NewTask.about(contact, subject, "", TaskPriority.NONE, NOW));
    }

    Outcome work(String agent, RunInMemory run) {
        return context.getBeansOfType(Agent.class).values().stream()
                .filter(bean -> bean.name().equals(agent))
                .findFirst()
                .orElseThrow()
                .work(run);
    }

    void complete(TaskId task) {
        crm.updateTask(task, TaskChange.to(TaskStatus.COMPLETED));
    }

    /** As after a crash right before the end of a run: its mail was sent, and nothing says so yet. */
    void forgetThatItWasDone(ContactId contact) {
        context.getBean(JdbcClient.class)
                .sql("UPDATE leadwright.lead_draft SET ended_at = NULL WHERE contact_id = :contact")
                .param("contact", contact.value())
                .update();
        crm.updateContact(contact, Map.of(ContactProperty.LAST_OUTREACH_DATE, "", ContactProperty.OUTREACH_STATUS, ""));
    }

    /** How many mails were written. */
    long drafts() {
        return context.getBean(JdbcClient.class)
                .sql("SELECT count(*) FROM leadwright.lead_draft")
                .query(Long.class)
                .single();
    }

    String property(ContactId contact, String name) {
        return crm.getContact(contact).properties().find(name).orElse("");
    }

    /** Subjects of the contact's tasks, without the one of the run. */
    List<String> subjects(ContactId contact, RunInMemory run) {
        return crm.listTasksOf(contact).stream()
                .filter(task -> !task.id().equals(run.task().id()))
                .map(CrmTask::subject)
                .toList();
    }

    CrmTask task(ContactId contact, String subjectStart) {
        return crm.listTasksOf(contact).stream()
                .filter(task -> task.subject().startsWith(subjectStart))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The contact has no task " + subjectStart));
    }

    private MailResult accept(OutgoingMail mail, Runnable dot) {
        dot.run();
        sent.add(mail);
        return new MailResult.Accepted("250 OK");
    }

    private SiteReading visit(URI site) {
        visits.add(site);
        whileReading.run();
        return sites.getOrDefault(
                String.valueOf(site.getHost()), SiteReading.unread(site, NOW, Optional.of("no such host")));
    }

    private static MailSettings mail() {
        return new MailSettings(
                Optional.of("smtp://127.0.0.1:1"),
                "jo@sender.example",
                "Jo Winter",
                Optional.empty(),
                "",
                "Hafenstr. 1, Hamburg",
                new DataOrigin("Our CRM.", "Unser CRM."),
                new AiDisclosure(false, "", ""),
                false,
                Duration.ofSeconds(5));
    }

    private static DataSource database() {
        DataSource source = oneConnection(TestDatabase.create("leadwright").dataSource());
        JdbcClient sql = JdbcClient.create(source);
        sql.sql("CREATE SCHEMA leadwright").update();
        List.of(
                        "V002__agents.sql",
                        "V014__draft_lint.sql",
                        "V015__scores.sql",
                        "V017__screenshots.sql",
                        "V019__enrichment.sql",
                        "V025__review.sql")
                .forEach(migration ->
                        sql.sql(text("/db/leadwright/" + migration)).update());
        return source;
    }

    /** A fixture works one task at a time, and a connection for each statement would take most of its time. */
    private static DataSource oneConnection(DataSource database) {
        try {
            return new SingleConnectionDataSource(database.getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String resource) {
        try (InputStream in = AgentsFixture.class.getResourceAsStream(resource)) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
