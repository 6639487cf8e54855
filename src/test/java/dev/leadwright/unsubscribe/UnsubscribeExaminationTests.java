package dev.leadwright.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.leadwright.configuration.LeadwrightSettings;
import dev.leadwright.configuration.SettingsLoader;
import dev.leadwright.crm.Crm;
import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Check.Status;
import dev.leadwright.mail.MailNotConfigured;
import dev.leadwright.mail.OptOut;
import dev.leadwright.mail.OutgoingMail;
import dev.leadwright.testing.InMemoryCrm;
import dev.leadwright.testing.TestDatabase;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Which way out there is, as doctor says it and as mails get it. */
class UnsubscribeExaminationTests {
    private static final String IMAP = "imaps://nora:secret@mail.example:993/INBOX";
    private static final DataSource DATABASE = migrated();

    @Test
    void anAddressOfOurOwnMakesItOneClick() {
        Map<String, String> settings = Map.of("unsubscribe.public-url", "https://mail.company.example/out/");

        assertThat(check(settings).status()).isEqualTo(Status.OK);
        assertThat(check(settings).detail()).contains("https://mail.company.example/out/u/...");
        OptOut way = links(settings).of(mail("id-1"), "ada@lead.example");
        assertThat(way.byMail()).isFalse();
        assertThat(way.link().orElseThrow().toString())
                .matches("https://mail\\.company\\.example/out/u/[A-Za-z0-9_-]{27}");
    }

    @Test
    void theDashboardsAddressServesToo() {
        Map<String, String> settings = Map.of(
                "dashboard.public-url", "https://leads.company.example",
                "dashboard.behind-tls-proxy", "true",
                "replies.imap-url", IMAP);

        OptOut way = links(settings).of(mail("id-2"), "ada@lead.example");

        assertThat(way.byMail()).isTrue();
        assertThat(way.link()).get().asString().startsWith("https://leads.company.example/u/");
    }

    @Test
    void byMailOnlyIsAWarning() {
        Map<String, String> settings = Map.of("replies.imap-url", IMAP);

        assertThat(check(settings).status()).isEqualTo(Status.WARN);
        assertThat(check(settings).remedy()).contains("unsubscribe.public-url");
        assertThat(links(settings).missing()).isEmpty();
        assertThat(links(settings).of(mail("id-3"), "ada@lead.example")).isEqualTo(new OptOut(Optional.empty(), true));
    }

    @Test
    void withoutAnyWayNoMailLeaves() {
        assertThat(check(Map.of()).status()).isEqualTo(Status.FAIL);
        assertThat(check(Map.of()).remedy())
                .startsWith("Set unsubscribe.public-url")
                .contains("replies.imap-url");
        assertThat(links(Map.of()).missing()).get().asString().contains("unsubscribe.public-url");
        Assertions.assertThatThrownBy(() -> links(Map.of()).of(mail("id-4"), "ada@lead.example"))
                .isInstanceOf(MailNotConfigured.class)
                .hasMessageContaining("unsubscribe.public-url");
    }

    @Test
    void anAddressThatOnlyThisMachineHasIsNone() {
        assertThat(links(Map.of("dashboard.public-url", "http://127.0.0.1:8080"))
                        .missing())
                .isPresent();
        Map<String, String> demo = Map.of("unsubscribe.local-links", "true");
        assertThat(check(demo).status()).isEqualTo(Status.FAIL);
        assertThat(links(demo).missing()).get().asString().contains("serves no pages");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://mail.company.example",
                "https:///u",
                "https://mail.company.example/?x=1",
                "https://mail.company.example/#x",
                "https://user@mail.company.example",
                "mail.company.example"
            })
    void whatMailProvidersWouldNotUseIsRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnsubscribeSettings(Optional.of(URI.create(url)), false))
                .withMessageContaining("unsubscribe.public-url");
    }

    @Test
    void everyTryOfAMailHasTheSameLinkAndNoOtherMailHas() {
        OptOutLinks links = links(Map.of("unsubscribe.public-url", "https://mail.company.example"));

        Optional<URI> first = links.of(mail("id-5"), "ada@lead.example").link();

        assertThat(links.of(mail("id-5"), "ada@lead.example").link()).isEqualTo(first);
        assertThat(links.of(mail("id-6"), "ada@lead.example").link()).isNotEqualTo(first);
        assertThat(links.of(mail("id-5"), "ada@new.example").link()).isNotEqualTo(first);
        String token = first.orElseThrow().toString().replaceFirst(".*/", "");
        assertThat(table().find(token)).get().satisfies(link -> {
            assertThat(link.address()).isEqualTo("ada@lead.example");
            assertThat(link.messageId()).isEqualTo("id-5@sender.example");
            assertThat(link.contactId()).isEqualTo("101");
        });
        assertThat(table().find(token + "A")).isEmpty();
        assertThat(table().find("")).isEmpty();
    }

    private static Check check(Map<String, String> settings) {
        LeadwrightSettings all = load(settings);
        return new UnsubscribeExamination(all.unsubscribe(), all.dashboard(), all.replies(), all.mail())
                .run()
                .getFirst();
    }

    private static OptOutLinks links(Map<String, String> settings) {
        LeadwrightSettings all = load(settings);
        Crm crm = new InMemoryCrm(Clock.systemUTC());
        return new OptOutLinks(
                new WaysOut(all.unsubscribe(), all.dashboard(), all.replies()), new OwnPort(), table(), crm);
    }

    private static LeadwrightSettings load(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("mail.smtp-url", "smtps://nora:secret@mail.example:465");
        return new SettingsLoader().load(Optional.empty(), Map.of(), all).settings();
    }

    private static LinkTable table() {
        return new LinkTable(JdbcClient.create(DATABASE), Clock.systemUTC());
    }

    private static OutgoingMail mail(String id) {
        return new OutgoingMail(
                id + "@sender.example", "101", "first-touch", "ada@lead.example", "", "Hi", "Hi", Optional.empty());
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
