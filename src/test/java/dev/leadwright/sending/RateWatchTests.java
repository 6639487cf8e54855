package dev.leadwright.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.leadwright.configuration.SettingsLoader;
import dev.leadwright.mail.MailSettings;
import dev.leadwright.mail.OptOuts;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Recovered;
import dev.leadwright.replies.MailCameBack;
import dev.leadwright.testing.FixedOptOuts;
import dev.leadwright.testing.SteppedClock;
import dev.leadwright.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** When mail stops by itself, counted from the real tables. */
class RateWatchTests {
    private static final DataSource DATABASE = migrated();
    private static final JdbcClient SQL = JdbcClient.create(DATABASE);

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-30T09:00:00Z"));
    private final List<Object> told = new ArrayList<>();
    private final AnnotationConfigApplicationContext context = start();
    private final Brake brake = context.getBean(Brake.class);
    private final BounceWatch watch = context.getBean(BounceWatch.class);
    private int mails;

    @BeforeEach
    void nothingWasSent() {
        SQL.sql(
                        "TRUNCATE leadwright.sent_mail, leadwright.incoming_mail, leadwright.sending_brake, leadwright.sending_count")
                .update();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void moreThanTwoPercentBouncesStopMailAndSaySo() {
        sent(100);
        bounce(0);
        bounce(1);
        bounce(1);
        watch.look();
        assertThat(brake.find()).as("2 of 100 are 2 %, and no more").isEmpty();

        bounce(2);
        context.publishEvent(new MailCameBack("mail-2"));

        assertThat(brake.find()).get().satisfies(pulled -> {
            assertThat(pulled.by()).isEqualTo("Leadwright");
            assertThat(pulled.why())
                    .isEqualTo("3 of the 100 mails of the last 7 days came back for good: 3.0 %, more than 2 %");
        });
        watch.look();
        assertThat(told).singleElement().isInstanceOfSatisfying(Notice.class, notice -> {
            assertThat(notice.severity()).isEqualTo(Notice.Severity.URGENT);
            assertThat(notice.detail()).contains("3 of the 100 mails", "./leadwright sending --go");
        });
    }

    @Test
    void aFewMailsSayNothing() {
        sent(49);
        bounce(0);
        bounce(1);
        bounce(2);
        complaint(3);
        complaint(4);
        watch.look();
        assertThat(brake.find()).isEmpty();

        sent(1);
        watch.look();
        assertThat(brake.find()).isPresent();
    }

    @Test
    void oneComplaintIsNotYetARateTwoAre() {
        sent(300);
        complaint(0);
        complaint(0);
        watch.look();
        assertThat(brake.find()).isEmpty();

        complaint(1);
        watch.look();

        assertThat(brake.find().orElseThrow().why())
                .isEqualTo("2 of the 300 mails of the last 7 days were complained of as spam: 0.7 %, more than 0.1 %");
    }

    @Test
    void twoComplaintsAmongManyAreFew() {
        sent(2_000);
        complaint(0);
        complaint(1);
        watch.look();
        assertThat(brake.find()).as("0.1 % and no more").isEmpty();
    }

    @Test
    void whatTheMailServerRefusesAtOnceCameBackToo() {
        sent(60);
        refused(550, "5.7.1 rejected by policy");
        refused(550, "5.7.1 rejected by policy");
        refused(554, "too big");
        watch.look();
        assertThat(brake.find()).as("that is not about the recipients").isEmpty();

        refused(550, "no such user");
        refused(554, "5.1.1 unknown");
        watch.look();
        assertThat(brake.find().orElseThrow().why()).startsWith("2 of the 62 mails");
    }

    @Test
    void whatIsLongAgoDoesNotCount() {
        sent(60);
        bounce(0);
        bounce(1);
        clock.step(Duration.ofDays(8));
        sent(60);
        watch.look();
        assertThat(brake.find()).isEmpty();
    }

    @Test
    void whoLetsMailLeaveAgainBeginsTheCountAnew() {
        sent(60);
        bounce(0);
        bounce(1);
        watch.look();
        clock.step(Duration.ofHours(1));

        assertThat(brake.release()).isTrue();

        assertThat(told).last().isInstanceOf(Recovered.class);
        clock.step(Duration.ofHours(1));
        watch.look();
        assertThat(brake.find()).isEmpty();
        sent(60);
        bounce(2); // of a mail that had left before
        bounce(60);
        watch.look();
        assertThat(brake.find()).as("1 of 60 since then").isEmpty();
        bounce(61);
        watch.look();
        assertThat(brake.find().orElseThrow().why()).startsWith("2 of the 60 mails");
    }

    @Test
    void aStopByAPersonHidesNothing() {
        brake.pull("The price list is wrong", "Hugo");
        sent(60);
        bounce(0);
        bounce(1);
        watch.look();
        assertThat(told).isEmpty();

        brake.release();
        watch.look();

        assertThat(brake.find().orElseThrow().by()).isEqualTo("Leadwright");
        assertThat(brake.release()).isTrue();
        assertThat(brake.release()).isFalse();
    }

    @Test
    void limitsThatCannotBeMeantAreRefused() {
        Duration week = Duration.ofDays(7);
        assertThatIllegalArgumentException().isThrownBy(() -> new AutoPause(true, Duration.ZERO, 50, 2, 0.1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new AutoPause(true, week, 0, 2, 0.1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new AutoPause(true, week, 50, 0, 0.1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new AutoPause(true, week, 50, 2, 101, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new AutoPause(true, week, 50, 2, 0.1, 0));
    }

    private void sent(int number) {
        mail(number, "ACCEPTED", 250, "");
    }

    private void refused(int code, String reply) {
        mail(1, "REFUSED", code, reply);
    }

    private void mail(int number, String state, int code, String detail) {
        SQL.sql("""
                INSERT INTO leadwright.sent_mail (message_id, contact_id, stage, recipient, recipient_name, subject, body,
                       state, reply_code, detail, at)
                SELECT 'mail-' || i, '1', 'first-touch', 'a@b.example', '', '', '', :state, :code, :detail, :now
                  FROM generate_series(CAST(:first AS int), CAST(:last AS int)) AS i
                """)
                .param("first", mails)
                .param("last", mails + number - 1)
                .param("state", state)
                .param("code", code)
                .param("detail", detail)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        mails += number;
    }

    private void bounce(int mail) {
        comesIn("BOUNCE_HARD", mail);
    }

    private void complaint(int mail) {
        comesIn("COMPLAINT", mail);
    }

    /** A mail may be reported more than once. */
    private void comesIn(String kind, int mail) {
        SQL.sql("""
                INSERT INTO leadwright.incoming_mail (portal, fingerprint, source, received_at, kind, why, matched, counts,
                       sent_message_id, sent_at, state, next_try_at)
                SELECT '1', :print, 'test', :now, :kind, '', 'STRONG', true, message_id, at, 'DONE', :now
                  FROM leadwright.sent_mail WHERE message_id = :id
                """)
                .param("print", kind + mails + "/" + mail + "/" + java.util.UUID.randomUUID())
                .param("kind", kind)
                .param("id", "mail-" + mail)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private AnnotationConfigApplicationContext start() {
        var starting = new AnnotationConfigApplicationContext();
        starting.registerBean(Clock.class, () -> clock);
        starting.registerBean(JdbcClient.class, () -> SQL);
        starting.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(DATABASE));
        starting.registerBean(SendingSettings.class, () -> Sending.settings());
        starting.registerBean(
                MailSettings.class,
                () -> new SettingsLoader()
                        .load(Optional.empty(), Map.of(), Map.of())
                        .settings()
                        .mail());
        starting.registerBean(OptOuts.class, FixedOptOuts::new);
        starting.scan("dev.leadwright.mail", "dev.leadwright.sending");
        starting.register(named("dev.leadwright.replies.incoming.ReturnedMail"));
        starting.addApplicationListener((ApplicationListener<PayloadApplicationEvent<?>>) event -> {
            if (event.getPayload() instanceof Notice || event.getPayload() instanceof Recovered) {
                told.add(event.getPayload());
            }
        });
        starting.refresh();
        return starting;
    }

    /** Its room keeps it to itself. */
    private static Class<?> named(String type) {
        try {
            return Class.forName(type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource migrated() {
        TestDatabase server = TestDatabase.create("leadwright");
        Flyway.configure()
                .dataSource(server.dataSource())
                .schemas("leadwright")
                .locations("classpath:db/leadwright")
                .load()
                .migrate();
        return new SingleConnectionDataSource(server.url(), server.user(), server.password(), true);
    }
}
