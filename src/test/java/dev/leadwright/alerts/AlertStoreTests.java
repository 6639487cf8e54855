package dev.leadwright.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class AlertStoreTests {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    private Instant now = MONDAY;
    private final List<Object> published = new ArrayList<>();
    private AlertBook book;
    private AlertStore alerts;
    private NoticeRecorder recorder;

    @BeforeEach
    void emptyDatabase() {
        var dataSource = TestDatabase.create("leadwright").dataSource();
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/leadwright")
                .defaultSchema("leadwright")
                .load()
                .migrate();
        Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        JdbcClient jdbc = JdbcClient.create(dataSource);
        var transactions = new DataSourceTransactionManager(dataSource);
        AlertsSettings settings = AlertsSettings.dashboardOnly(30);
        book = new AlertBook(jdbc, clock, settings);
        alerts = new AlertStore(jdbc, clock, book);
        recorder = new NoticeRecorder(
                book,
                new AlertRouting(settings, Newsroom.mail(""), Newsroom.orchestration()),
                new AlertOutbox(jdbc, clock, transactions),
                published::add,
                transactions);
    }

    @Test
    void aNoticeBecomesAnOpenAlertWithAllItSays() {
        recorder.on(new Notice(
                Severity.URGENT,
                Audience.HUMAN,
                "escalated:7",
                "Review required: Qualify Lead: Ada Byron",
                "Five failures.",
                Optional.of(new ContactId("101")),
                Optional.of(new TaskId("7")),
                Optional.of(new OwnerId("9"))));

        Alert alert = alerts.list(AlertQuery.open(10)).getFirst();

        assertThat(alert)
                .isEqualTo(new Alert(
                        alert.id(),
                        Severity.URGENT,
                        Audience.HUMAN,
                        "escalated:7",
                        "Review required: Qualify Lead: Ada Byron",
                        "Five failures.",
                        Optional.of(new ContactId("101")),
                        Optional.of(new TaskId("7")),
                        Optional.of(new OwnerId("9")),
                        1,
                        MONDAY,
                        MONDAY,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(published).containsExactly(new AlertRaised(alert.id(), Severity.URGENT, Audience.HUMAN, true));
    }

    @Test
    void noticesOfOneCauseAreOneAlertWithACountAndTheLatestWords() {
        recorder.on(notice(Severity.WARNING, "crm-down", "The CRM does not answer"));
        now = MONDAY.plusSeconds(60);
        recorder.on(notice(Severity.URGENT, "crm-down", "The CRM does not answer for a minute"));

        assertThat(alerts.list(AlertQuery.open(10))).singleElement().satisfies(alert -> {
            assertThat(alert.count()).isEqualTo(2);
            assertThat(alert.severity()).isEqualTo(Severity.URGENT);
            assertThat(alert.title()).isEqualTo("The CRM does not answer for a minute");
            assertThat(alert.firstAt()).isEqualTo(MONDAY);
            assertThat(alert.lastAt()).isEqualTo(now);
        });
        assertThat(published).last().isEqualTo(new AlertRaised(1, Severity.URGENT, Audience.OPERATOR, false));
    }

    @Test
    void manyNodesThatRaiseTheSameAlertAtOnceCountItTogether() throws Exception {
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<AlertBook.Entered> raise = () -> book.raise(notice(Severity.INFO, "same", "Same"));
            for (var raised : nodes.invokeAll(Collections.nCopies(20, raise))) {
                raised.get();
            }
        }
        assertThat(alerts.list(AlertQuery.open(10)))
                .singleElement()
                .extracting(Alert::count)
                .isEqualTo(20);
    }

    @Test
    void whatHappensAfterAnAlertWasReadIsANewAlert() {
        recorder.on(notice(Severity.WARNING, "crm-down", "Down"));
        alerts.markRead(alerts.list(AlertQuery.open(1)).getFirst().id());
        assertThat(alerts.list(AlertQuery.open(10))).isEmpty();

        recorder.on(notice(Severity.WARNING, "crm-down", "Down again"));

        assertThat(alerts.list(AlertQuery.open(10)))
                .singleElement()
                .satisfies(alert -> assertThat(alert.count()).isEqualTo(1));
        assertThat(alerts.list(new AlertQuery(false, Optional.empty(), 10, 0)))
                .extracting(Alert::title, Alert::open)
                .containsExactly(tuple("Down again", true), tuple("Down", false));
    }

    @Test
    void theMostSevereStandsFirstThenTheLatest() {
        recorder.on(notice(Severity.INFO, "1", "old info"));
        recorder.on(notice(Severity.URGENT, "2", "urgent"));
        now = now.plusSeconds(1);
        recorder.on(notice(Severity.INFO, "3", "new info"));
        recorder.on(notice(Severity.WARNING, "4", "warning"));

        assertThat(alerts.list(AlertQuery.open(10)))
                .extracting(Alert::title)
                .containsExactly("urgent", "warning", "new info", "old info");
        assertThat(alerts.list(new AlertQuery(true, Optional.empty(), 1, 1)))
                .extracting(Alert::title)
                .containsExactly("warning");
        assertThat(alerts.list(new AlertQuery(true, Optional.of(Severity.INFO), 10, 0)))
                .hasSize(2);
        assertThat(alerts.count(new AlertQuery(true, Optional.of(Severity.INFO), 1, 0)))
                .isEqualTo(2);
        assertThat(alerts.countOpen()).isEqualTo(Map.of(Severity.INFO, 2L, Severity.WARNING, 1L, Severity.URGENT, 1L));
        assertThat(alerts.countRaisedSince(now)).isEqualTo(2);
    }

    @Test
    void readingAllLeavesWhatWasRaisedSinceSomebodyLooked() {
        recorder.on(notice(Severity.INFO, "1", "seen"));
        now = now.plusSeconds(10);
        recorder.on(notice(Severity.INFO, "2", "raised meanwhile"));

        assertThat(alerts.markAllRead(MONDAY.plusSeconds(5))).isEqualTo(1);

        assertThat(alerts.list(AlertQuery.open(10))).extracting(Alert::title).containsExactly("raised meanwhile");
    }

    @Test
    void readAlertsAreForgottenAfterTheirDays() {
        recorder.on(notice(Severity.INFO, "1", "old"));
        alerts.markRead(1);
        recorder.on(notice(Severity.INFO, "2", "open for ever"));
        now = MONDAY.plus(Duration.ofDays(31));
        recorder.on(notice(Severity.INFO, "3", "new"));
        alerts.markRead(3);

        assertThat(alerts.list(new AlertQuery(false, Optional.empty(), 10, 0)))
                .extracting(Alert::title)
                .containsExactly("open for ever", "new");
    }

    @Test
    void anyTextCanBeKept() {
        recorder.on(notice(Severity.INFO, "nul\0", "<script>alert(1)</script>\0\r\n'; drop table alert; --"));

        assertThat(alerts.list(AlertQuery.open(1)).getFirst().title())
                .isEqualTo("<script>alert(1)</script> '; drop table alert; --");
    }

    @Test
    void aListHasALimit() {
        assertThatIllegalArgumentException().isThrownBy(() -> AlertQuery.open(501));
        assertThatIllegalArgumentException().isThrownBy(() -> new AlertQuery(true, Optional.empty(), 10, -1));
    }

    private static Notice notice(Severity severity, String cause, String title) {
        return new Notice(
                severity,
                Audience.OPERATOR,
                cause,
                title,
                "What to do.",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
