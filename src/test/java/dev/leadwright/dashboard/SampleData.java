package dev.leadwright.dashboard;

import static dev.leadwright.dashboard.RunningDashboard.MONDAY;

import dev.leadwright.agents.LeadDetails;
import dev.leadwright.agents.LeadStage;
import dev.leadwright.agents.LeadSummary;
import dev.leadwright.analyst.Criterion;
import dev.leadwright.analyst.EnrichmentReport.Quality;
import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.analyst.LintFinding;
import dev.leadwright.analyst.LintState;
import dev.leadwright.analyst.books.BookedCall;
import dev.leadwright.analyst.books.BudgetLimit;
import dev.leadwright.analyst.books.BudgetStanding;
import dev.leadwright.analyst.books.DaySpending;
import dev.leadwright.analyst.books.ModelBill;
import dev.leadwright.analyst.books.Money;
import dev.leadwright.analyst.model.Purpose;
import dev.leadwright.analyst.model.Usage;
import dev.leadwright.audit.AuditEntry;
import dev.leadwright.audit.AuditKind;
import dev.leadwright.audit.AuditOutcome;
import dev.leadwright.audit.AuditTrail;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ScoreOverride;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.Tier;
import dev.leadwright.orchestration.AmbiguousEffect;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.orchestration.Recovered;
import dev.leadwright.orchestration.Timeline;
import dev.leadwright.orchestration.WaitReason;
import dev.leadwright.orchestration.WorkItem;
import dev.leadwright.orchestration.WorkState;
import dev.leadwright.pipeline.LeadListProgress;
import dev.leadwright.pipeline.LeadState;
import dev.leadwright.pipeline.ListMail;
import dev.leadwright.web.Screenshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A pipeline in the middle of its work: leads of every tier and stage, tasks in every state, alerts, mails. */
final class SampleData {
    private static final List<String> NAMES = List.of(
            "Ada Lovelace",
            "Grace Hopper",
            "Jörg Müller",
            "Amélie Fournier",
            "Kenji Watanabe",
            "Priya Raghunathan",
            "Lars Lindqvist",
            "Chidi Okonkwo",
            "Maria da Silva",
            "Tom Baker");
    private static final List<String> COMPANIES = List.of(
            "Analytical Engines Ltd",
            "Harbor Compilers",
            "Hafenlogistik GmbH",
            "Boulangerie Fournier",
            "Watanabe Robotics",
            "Chennai Cloudworks",
            "Nordljus AB",
            "Lagos Ledger",
            "Azulejo Studios",
            "Baker & Sons");
    private static final List<String> TITLES = List.of(
            "Chief Technology Officer",
            "VP Engineering",
            "Leiter Vertrieb",
            "Owner",
            "Director of Operations",
            "Head of Platform",
            "Sales Manager",
            "Chief Financial Officer",
            "Designer",
            "Consultant");

    private static final String OUTAGE = "HubSpot does not answer";
    static final String AMBIGUOUS_KEY = "a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90";

    private SampleData() {}

    /** Fills a dashboard with as many leads and what belongs to them. */
    static void fill(RunningDashboard dashboard, int leads) {
        for (int i = 0; i < leads; i++) {
            lead(dashboard.data, i);
            tasks(dashboard.data, i);
            mail(dashboard, i);
            audit(dashboard, i);
        }
        alerts(dashboard);
        lists(dashboard.data, leads);
        ambiguous(dashboard.data);
        spending(dashboard.data, leads);
        screenshot(dashboard.data);
    }

    /** Of the first lead's site. */
    private static void screenshot(ReadModels data) {
        URI site = URI.create("https://brightloom.example");
        try (InputStream image = SampleData.class.getResourceAsStream("/dashboard/home.webp")) {
            data.keep(new Screenshot(
                    site, site.resolve("/"), ago(Duration.ofHours(2)), "image/webp", image.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        data.sites.put(contact(0), site);
    }

    /** The first leads were judged by a model today; one model has no price. */
    private static void spending(ReadModels data, int leads) {
        Set<ContactId> asked = IntStream.range(0, Math.min(leads, 20))
                .mapToObj(SampleData::contact)
                .collect(Collectors.toSet());
        data.spending = new DaySpending(
                LocalDate.ofInstant(MONDAY, ZoneOffset.UTC),
                Map.of(
                        Purpose.SCORE, new ModelBill(20, new Usage(8000, 2000, 30_000, 4000), new Money(812_000), 0),
                        Purpose.EXTRACT, new ModelBill(9, new Usage(40_000, 0, 0, 900), new Money(90_000), 3)),
                asked);
        data.budgets.add(new BudgetStanding(BudgetLimit.DAY, 20_000_000, 900_000, 2_000));
        data.budgets.add(new BudgetStanding(BudgetLimit.TOKENS_OF_DAY, 1_000_000, 84_900, 0));
        asked.forEach(contact -> data.calls.put(
                contact,
                List.of(
                        call(1, Purpose.SCORE, "claude-sonnet-5-5", "COMPLETE", 40_600, 0),
                        call(2, Purpose.EXTRACT, "mystery <b>9</b>", "CUT_OFF", 600, 1))));
    }

    private static BookedCall call(long id, Purpose purpose, String model, String outcome, long micros, long unpriced) {
        return new BookedCall(
                id,
                ago(Duration.ofMinutes(10 - id)),
                purpose,
                model,
                outcome,
                new ModelBill(1, new Usage(1500, 0, 500, 200), new Money(micros), unpriced),
                Duration.ofMillis(900));
    }

    private static void lists(ReadModels data, int leads) {
        data.lists.add(list(3, "spring fair, hall 7.csv", 60, 18, Optional.empty()));
        data.members.put(
                3L,
                IntStream.range(0, Math.min(leads, 60))
                        .mapToObj(SampleData::contact)
                        .collect(Collectors.toSet()));
        data.lists.add(
                list(2, "Messekontakte <Hannover> & Köln 2026.csv", 1000, 0, Optional.of(ago(Duration.ofHours(5)))));
        data.lists.add(list(1, "leads.csv", 40, 0, Optional.of(ago(Duration.ofDays(3)))));
    }

    /** Of every hundred leads twelve are HOT, thirty-four WARM; some are with people, some failed. */
    static LeadListProgress list(long id, String name, int leads, int inWork, Optional<Instant> finishedAt) {
        Instant started = finishedAt.orElse(MONDAY).minus(Duration.ofMinutes(47));
        int settled = leads - inWork;
        int withPeople = settled * 3 / 100;
        int failed = settled / 100;
        int later = settled * 40 / 100;
        return new LeadListProgress(
                id,
                name,
                "import",
                started,
                Optional.of(started.plusSeconds(40)),
                finishedAt,
                leads + 2,
                2,
                leads,
                Map.of(
                        LeadState.IN_WORK, inWork,
                        LeadState.WITH_PEOPLE, withPeople,
                        LeadState.FAILED, failed,
                        LeadState.LATER, later,
                        LeadState.DONE, settled - withPeople - failed - later),
                Map.of(Tier.HOT, settled * 12 / 100, Tier.WARM, settled * 34 / 100, Tier.COLD, settled * 54 / 100),
                settled * 44 / 100,
                new ListMail(settled * 60 / 100, settled / 100, settled * 4 / 100, settled / 200, settled / 900));
    }

    /** Of each lead a score and a mail. */
    private static void audit(RunningDashboard dashboard, int i) {
        new TransactionTemplate(dashboard.bean(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
            AuditTrail audit = dashboard.bean(AuditTrail.class);
            audit.append(entry(i, AuditKind.CONTACT_UPDATE, "lead_score, lead_tier, qualified_at", "qualifier"));
            audit.append(entry(i, AuditKind.DELIVERY, "first-touch", "outreach"));
        });
    }

    private static AuditEntry entry(int i, AuditKind kind, String what, String agent) {
        return new AuditEntry(
                "8001",
                kind,
                what,
                kind == AuditKind.DELIVERY && i % 5 == 3 ? AuditOutcome.REFUSED : AuditOutcome.CONFIRMED,
                Optional.of(contact(i)),
                Optional.of(new TaskId(String.valueOf(500 + i))),
                agent,
                "host/1",
                Optional.empty(),
                Optional.of(AuditEntry.hashOf(what)),
                Optional.of(String.valueOf(101000 + i)));
    }

    private static void ambiguous(ReadModels data) {
        data.ambiguous.add(new AmbiguousEffect(
                AMBIGUOUS_KEY,
                AmbiguousEffect.DELIVERY,
                "first-touch",
                Optional.of("lead0.first-touch@sender.example"),
                "The answer was lost: connection reset",
                Optional.of(contact(0)),
                Optional.of(new TaskId("500")),
                ago(Duration.ofMinutes(20))));
        data.ambiguous.add(new AmbiguousEffect(
                "c0ffee" + AMBIGUOUS_KEY.substring(6),
                "TASK",
                "follow-up-call",
                Optional.of("Follow-up Call: Grace Hopper"),
                "It is associated with no contact whose records could be listed.",
                Optional.empty(),
                Optional.empty(),
                ago(Duration.ofHours(3))));
    }

    static ContactId contact(int i) {
        return new ContactId(String.valueOf(101000 + i));
    }

    private static String name(int i) {
        return NAMES.get(i % 10) + (i < 10 ? "" : " " + (i / 10));
    }

    private static void lead(ReadModels data, int i) {
        LeadStage stage = each(LeadStage.values(), (i + 3));
        boolean scored = stage != LeadStage.NEW && stage != LeadStage.ENRICHED;
        List<LeadDetails.ScoredCriterion> criteria = List.of(
                criterion(
                        Criterion.JOB_TITLE,
                        30 - (i % 4) * 5,
                        "\"" + TITLES.get(i % 10) + "\" decides",
                        "contact.jobtitle"),
                criterion(Criterion.COMPANY_SIZE, 25 - (i % 3) * 5, "About 1,200 employees", "fact f2"),
                criterion(
                        Criterion.INDUSTRY, 20 - (i % 5) * 5, "Software is a technology industry", "company.industry"),
                criterion(
                        Criterion.COMPLETENESS,
                        i % 2 == 0 ? 10 : 5,
                        "All of name, title, company and address are known",
                        "contact"),
                criterion(
                        Criterion.ENGAGEMENT,
                        (i % 4) * 5,
                        "Opened two mails in the last 30 days",
                        "contact.hs_email_open"));
        int score =
                criteria.stream().mapToInt(LeadDetails.ScoredCriterion::points).sum();
        var summary = new LeadSummary(
                contact(i),
                name(i),
                i % 9 == 8 ? Optional.empty() : Optional.of(COMPANIES.get(i % 10)),
                Optional.of(TITLES.get(i % 10)),
                Optional.of("lead" + i + "@company" + i % 10 + ".example"),
                stage,
                scored ? Optional.of(score) : Optional.empty(),
                scored ? Optional.of(Tier.ofScore(score)) : Optional.empty(),
                ago(Duration.ofMinutes(7L * i + 1)));
        data.leads.add(new LeadDetails(
                summary,
                scored
                        ? Optional.of(new LeadDetails.Qualification(
                                "A decision maker of a technology company of good size, who reads our mails.",
                                score(score, 40),
                                criteria))
                        : Optional.empty(),
                stage == LeadStage.NEW ? Optional.empty() : Optional.of(enrichment()),
                stage == LeadStage.NEW ? List.of() : facts(i % 10),
                i % 10 == 3 ? List.of(keptBack()) : List.of(),
                i == 1
                        ? Optional.of(new LeadDetails.Overruled(
                                new ScoreOverride(Optional.of(Tier.WARM), Optional.empty()),
                                "met at the fair, buys next year",
                                "Robin",
                                ago(Duration.ofMinutes(30))))
                        : Optional.empty(),
                scored ? List.of(score(score, 40), score(Math.max(0, score - 10), 60 * 24 * 9)) : List.of()));
    }

    private static LeadDetails.DraftedMail keptBack() {
        return new LeadDetails.DraftedMail(
                "first-touch",
                "EDUCATIONAL",
                "claude",
                "A question about your berths",
                "Hi Amélie,\n\nsee https://evil.example/berths for more.",
                List.of(),
                LintState.BLOCKED,
                List.of(new LintFinding(
                        LintFinding.Rule.ADDRESS,
                        LintFinding.Severity.BLOCK,
                        "https://evil.example/berths",
                        "Links and addresses come from the settings; nobody else puts one into a mail.")),
                "kept-back@sender.example",
                ago(Duration.ofMinutes(35)));
    }

    private static LeadDetails.PastScore score(int score, int minutesAgo) {
        return new LeadDetails.PastScore(
                ago(Duration.ofMinutes(minutesAgo)),
                "claude",
                score,
                Optional.of(Math.max(0, score - 5)),
                score,
                Tier.ofScore(score),
                Optional.of("claude " + score + ", rules " + Math.max(0, score - 5)
                        + ": industry judged one band higher because: it sells software to ports"),
                Optional.empty(),
                "Fleet operators, version 3");
    }

    private static LeadDetails.ScoredCriterion criterion(
            Criterion criterion, int points, String reason, String evidence) {
        return new LeadDetails.ScoredCriterion(
                criterion,
                "BAND",
                points,
                reason,
                evidence,
                criterion == Criterion.INDUSTRY
                        ? Optional.of(new LeadDetails.OtherView(Math.max(0, points - 5), "Ports are logistics"))
                        : Optional.empty());
    }

    private static LeadDetails.Enrichment enrichment() {
        return new LeadDetails.Enrichment(
                Quality.HIGH,
                8,
                "A C-level title in a company that buys software.",
                "Builds planning software for ports and shipping lines. About 1,200 people in Hamburg, Rotterdam and"
                        + " Singapore; opened an office in Lyon in October.",
                List.of("direct phone", "years at the company"),
                ago(Duration.ofMinutes(55)));
    }

    private static List<LeadDetails.KnownFact> facts(int site) {
        return List.of(
                fact("f1", Topic.DESCRIPTION, "Planning software for ports and shipping lines", site, "/", 0.95, true),
                fact("f2", Topic.EMPLOYEES, "1200", site, "/about", 0.9, true),
                fact("f3", Topic.EMPLOYEES, "800", site, "/press/2023", 0.55, false),
                fact("f4", Topic.TECHNOLOGY, "Kubernetes", site, "/careers/platform-engineer", 0.8, true),
                fact("f5", Topic.NEWS, "2026-10-02 Opens an office in Lyon", site, "/news/lyon", 0.92, true),
                linkedin(
                        "f6",
                        Topic.TITLE,
                        "VP Operations",
                        true,
                        "Agrees with the CRM's \"Vice President, Operations\""),
                linkedin("f7", Topic.YEARS_AT_COMPANY, "5", true, "Certain enough, and nothing better is known"),
                linkedin(
                        "f8",
                        Topic.EXPERIENCE,
                        "Operations Manager at Textil Norte (2016-02 to 2021-03)",
                        true,
                        "Certain enough, and nothing better is known"),
                linkedin(
                        "f9",
                        Topic.EMPLOYEES,
                        "501-1000",
                        false,
                        "Another value is better founded: \"1200\" (www.company.example, 90 %, against 85 %)"));
    }

    private static LeadDetails.KnownFact linkedin(String id, Topic topic, String value, boolean chosen, String reason) {
        return new LeadDetails.KnownFact(
                id,
                topic,
                value,
                URI.create("https://www.linkedin.com/in/ines-valdez-7b1a2c"),
                "LinkedIn, saved page, section Experience",
                0.85,
                value,
                chosen,
                reason,
                ago(Duration.ofDays(20)));
    }

    private static LeadDetails.KnownFact fact(
            String id, Topic topic, String value, int site, String page, double confidence, boolean chosen) {
        return new LeadDetails.KnownFact(
                id,
                topic,
                value,
                URI.create("https://www.company" + site + ".example" + page),
                "JSON-LD Organization",
                confidence,
                value,
                chosen,
                chosen ? "The best supported value" : "Older than the chosen one",
                ago(Duration.ofMinutes(55)));
    }

    private static void tasks(ReadModels data, int i) {
        TaskId task = new TaskId(String.valueOf(900000 + i));
        WorkState state = each(WorkState.values(), i);
        String kind = Stream.of("Qualify Lead", "Enrich Data", "Send Outreach")
                .toList()
                .get(i % 3);
        String agent = Stream.of("qualifier", "enricher", "outreach").toList().get(i % 3);
        Optional<WaitReason> reason =
                state == WorkState.WAITING ? Optional.of(each(WaitReason.values(), i / 6)) : Optional.empty();
        data.tasks.add(new WorkItem(
                task,
                kind,
                Optional.of(agent),
                kind + ": " + name(i),
                Optional.of(contact(i)),
                each(TaskPriority.values(), i),
                state,
                reason,
                switch (state) {
                    case COMPLETED -> Optional.of("Scored 85, HOT");
                    case WAITING -> Optional.of("The website answered 503 three times in a row.");
                    case ESCALATED -> Optional.of("Five failures; given to ops@sender.example.");
                    default -> Optional.empty();
                },
                state == WorkState.ESCALATED ? 5 : i % 3,
                MONDAY.plus(Duration.ofHours(i % 50 - 30)),
                state == WorkState.WAITING ? Optional.of(MONDAY.plusSeconds(240)) : Optional.empty(),
                ago(Duration.ofMinutes(90)),
                Optional.of(ago(Duration.ofMinutes(80))),
                Optional.empty()));
        for (String text :
                List.of("Claimed " + kind + ": " + name(i), "Read 4 pages, found 5 facts", "Scored 85, HOT")) {
            data.events.add(new Timeline.Entry(
                    ago(Duration.ofSeconds(4000L - Math.min(3900, i * 13L))),
                    Optional.of(contact(i)),
                    Optional.of(task),
                    Optional.of(agent),
                    "event",
                    text));
        }
    }

    private static void mail(RunningDashboard dashboard, int i) {
        JdbcClient.create(dashboard.database.dataSource())
                .sql("""
                insert into sent_mail
                    (message_id, contact_id, stage, recipient, recipient_name, subject, body, state, detail, at)
                values (:id, :contact, 'first-touch', :to, :name, :subject, :body, :state, :detail, :at)
                """)
                .param("id", "lead" + i + ".first-touch@sender.example")
                .param("contact", contact(i).value())
                .param("to", "lead" + i + "@company" + i % 10 + ".example")
                .param("name", name(i))
                .param("subject", name(i) + ", how do you plan your berths in Lyon?")
                .param("body", """
                        Hello %s,

                        congratulations on the new office in Lyon. Teams that grow across ports often tell us that plans \
                        made in one place do not fit the next.

                        We help operations directors see all berths in one plan. Would fifteen minutes on Thursday suit you?

                        Kind regards
                        Jörg Müller

                        --\s
                        Sender GmbH, Hafenstraße 1, 20457 Hamburg
                        Prepared with AI and sent on behalf of the sender.
                        """.formatted(name(i)))
                .param(
                        "state",
                        List.of("ACCEPTED", "ACCEPTED", "ACCEPTED", "REFUSED", "UNKNOWN")
                                .get(i % 5))
                .param("detail", i % 5 == 3 ? "550 5.1.1 No such user" : "250 2.0.0 Ok: queued")
                .param("at", ago(Duration.ofMinutes(11L * i)).atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private static void alerts(RunningDashboard dashboard) {
        tell(
                dashboard,
                Severity.INFO,
                Audience.OWNER,
                "Lead qualified: Ada Lovelace, 90, HOT",
                "Outreach is being prepared. Look at the lead before Thursday.");
        tell(
                dashboard,
                Severity.INFO,
                Audience.SALES,
                "Call Grace Hopper on Wednesday",
                "A first mail was sent; the follow-up call is due in two days.");
        tell(
                dashboard,
                Severity.WARNING,
                Audience.DATA_TEAM,
                "Data format error: Tom Baker",
                "The field numberofemployees of Baker & Sons is \"some\". Correct it in HubSpot; the task is tried again then.");
        for (int i = 0; i < 3; i++) {
            tell(
                    dashboard,
                    Severity.URGENT,
                    Audience.HUMAN,
                    "Review required: Enrich Data: Lars Lindqvist",
                    "The task failed five times and was given to ops@sender.example with high priority.\nLast failure: the website answered 503.");
        }
        tell(
                dashboard,
                Severity.WARNING,
                Audience.OPERATOR,
                OUTAGE,
                "No task can be worked. It is tried again by itself.");
        dashboard.publish(new Recovered(OUTAGE, "HubSpot answers again"));
        told(dashboard, OUTAGE, "EMAIL", "ops@sender.example", 2, "");
        told(dashboard, "Review required: Enrich Data: Lars Lindqvist", "EMAIL", "ops@sender.example", 2, "");
        told(
                dashboard,
                "Review required: Enrich Data: Lars Lindqvist",
                "WEBHOOK",
                "",
                0,
                "hooks.chat.example cannot be reached.");
        told(dashboard, "Data format error: Tom Baker", "EMAIL", "owner:12", 0, "");
    }

    private static void told(
            RunningDashboard dashboard, String cause, String channel, String recipient, int told, String failure) {
        JdbcClient.create(dashboard.database.dataSource())
                .sql("""
                insert into alert_delivery (alert_id, channel, recipient, told, told_at, tries, failing_since, failure)
                select id, :channel, :recipient, :told, case when :told > 0 then last_at end,
                       case when :failure = '' then 0 else 3 end, case when :failure = '' then null else :since end,
                       nullif(:failure, '')
                from alert where cause = :cause
                """)
                .param("channel", channel)
                .param("recipient", recipient)
                .param("told", told)
                .param("failure", failure)
                .param("since", ago(Duration.ofMinutes(3)).atOffset(ZoneOffset.UTC))
                .param("cause", cause)
                .update();
    }

    private static void tell(
            RunningDashboard dashboard, Severity severity, Audience audience, String title, String detail) {
        dashboard.publish(new Notice(
                severity, audience, title, title, detail, Optional.of(contact(0)), Optional.empty(), Optional.empty()));
    }

    private static <T> T each(T[] values, int i) {
        return List.of(values).get(i % values.length);
    }

    private static Instant ago(Duration time) {
        return MONDAY.minus(time);
    }
}
