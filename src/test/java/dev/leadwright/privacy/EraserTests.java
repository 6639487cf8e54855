package dev.leadwright.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.erased.ErasedPeople;
import dev.leadwright.erased.KeyedHash;
import dev.leadwright.erased.PersonKey;
import dev.leadwright.testing.InMemoryCrm;
import dev.leadwright.testing.ManualClock;
import dev.leadwright.testing.TestDatabase;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What was begun is carried to its end, whoever dies and whoever does not answer. */
class EraserTests {
    private static final String ADDRESS = "ada@engines.example";
    private static final Whom ADA = new Whom.OfAddress(ADDRESS);

    private final ManualClock clock = new ManualClock("2027-04-12T08:00:00Z");
    private final InMemoryCrm crm = new InMemoryCrm(clock);
    private final DataSource database = database();
    private final JdbcClient sql = JdbcClient.create(database);
    private final PrivacyNode node = new PrivacyNode(database, crm, clock);
    private final ContactId ada = crm.createContact(Map.of("email", ADDRESS, "firstname", "Ada", "lastname", "Byron"));

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void anotherNodeGoesOnWithWhatADeadOneBegan() {
        onFile();
        Person person = node.get(People.class).find(ADA);
        new TransactionTemplate(node.get(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
            node.get(ErasedPeople.class).remember(person.keys());
            node.get(ErasureBook.class).open(person, "h", "Hugo", true);
        });

        try (PrivacyNode other = new PrivacyNode(database, crm, clock)) {
            other.get(PrivacyWatch.class).look();
        }

        requireErased();
        assertThat(crm.findContactByEmail(ADDRESS)).isEmpty();
    }

    @Test
    void theCrmIsAskedAgainUntilItHasDoneItsPart() {
        onFile();
        node.refused.set(true);

        Erasure pending = node.get(PersonalData.class).erase(ADA, "Hugo", true, Duration.ZERO);

        assertThat(pending).isInstanceOf(Erasure.CrmPending.class);
        assertThat(count("lead")).as("what is here does not wait for the CRM").isZero();
        node.get(PrivacyWatch.class).look();
        assertThat(count("erasure WHERE done_at IS NULL")).isOne();

        node.refused.set(false);
        node.get(PrivacyWatch.class).look();
        requireErased();
        assertThat(crm.findContactByEmail(ADDRESS)).isEmpty();
    }

    @Test
    void aTaskThatIsBeingWorkedIsWaitedFor() {
        onFile();
        claim("RUNNING", clock.instant());

        assertThat(node.get(PersonalData.class).erase(ADA, "Hugo", false, Duration.ZERO))
                .isInstanceOf(Erasure.StillWorked.class);
        assertThat(count("lead")).isOne();
        assertThat(node.get(ErasedPeople.class).among(List.of(ada)))
                .as("nothing new is begun")
                .containsExactly(ada);

        sql.sql("UPDATE leadwright.claim SET state = 'COMPLETED'").update();
        node.get(PrivacyWatch.class).look();
        requireErased();
        assertThat(sql.sql("SELECT subject FROM leadwright.claim")
                        .query(String.class)
                        .single())
                .isEqualTo("(erased)");
    }

    @Test
    void aRunWhoseNodeIsDeadHoldsNothingUp() {
        onFile();
        claim("RUNNING", clock.instant().minus(Duration.ofMinutes(5)));

        assertThat(node.get(PersonalData.class).erase(ADA, "Hugo", false, Duration.ZERO))
                .isInstanceOf(Erasure.Done.class);
        requireErased();
    }

    @Test
    void whoeverIsKnownByTheIdAloneIsErasedToo() {
        ContactId nameless = crm.createContact(Map.of("firstname", "Nemo"));
        sql.sql("""
                        INSERT INTO leadwright.lead (contact_id, name, stage, created_at, updated_at)
                        VALUES (:id, 'Nemo', 'NEW', now(), now())
                        """).param("id", nameless.value()).update();
        sql.sql("""
                        INSERT INTO leadwright.incoming_mail (portal, fingerprint, source, received_at, kind, why, matched, state,
                            next_try_at)
                        VALUES ('1', 'f', 's', now(), 'REPLY', '', 'NONE', 'DONE', now())
                        """).update();

        assertThat(node.get(PersonalData.class).erase(new Whom.OfContact(nameless), "Hugo", false, Duration.ZERO))
                .isInstanceOf(Erasure.Done.class);

        assertThat(count("lead")).isZero();
        assertThat(count("incoming_mail"))
                .as("mail of nobody known is not theirs")
                .isOne();
    }

    @Test
    void anAddressThatIsNowAnotherContactsLeadsToNobody() {
        onFile();
        crm.updateContact(ada, Map.of("email", "new@engines.example"));

        Person person = node.get(People.class).find(ADA);

        assertThat(person.contacts()).isEmpty();
    }

    @Test
    void oneMailMayHaveHadLinksToTwoOfTheirAddresses() {
        onFile();
        for (String address : List.of(ADDRESS, "ada@byron.example")) {
            sql.sql("""
                            INSERT INTO leadwright.unsubscribe_link (token, portal, message_id, contact_id, address, made_at)
                            VALUES (:address || '-token', '4711', 'one@sender.example', :contact, :address, now())
                            """).param("address", address).param("contact", ada.value()).update();
        }
        sql.sql("UPDATE leadwright.unsubscribe_link SET token = md5(token)").update();

        assertThat(node.get(PersonalData.class).erase(ADA, "Hugo", false, Duration.ZERO))
                .isInstanceOf(Erasure.Done.class);
        requireErased();
        assertThat(count("unsubscribe_link WHERE address = '' AND contact_id = ''"))
                .isEqualTo(2);
    }

    @Test
    void whatPeopleDecidedAboutOthersDoesNotNameThem() {
        onFile();
        sql.sql("""
                        WITH put AS (
                            INSERT INTO leadwright.review (contact_id, stage, task_id, tier, reasons, recipient, recipient_name,
                                subject, body, content, message_id, fingerprint, state, opened_at, expires_at, decided_at,
                                decided_by, decision)
                            VALUES ('77', 'first-touch', '7', 'HOT', '{TIER}', 'ben@other.example', 'Ben', 'Hello', 'Ask Ada Byron',
                                'Ask Ada Byron', 'm', 'f', 'REJECTED', now(), now(), now(), 'Sam', 'Ada Byron said no')
                            RETURNING id)
                        INSERT INTO leadwright.review_edit (review_id, number, at, edited_by, subject_before, body_before,
                            subject_after, body_after)
                        SELECT id, 1, now(), 'Sam', 'Hello', 'Ask ADA@engines.example', 'Hello', 'Ask Ada Byron' FROM put
                        """).update();

        node.get(PersonalData.class).erase(ADA, "Hugo", false, Duration.ZERO);

        requireErased();
        assertThat(count("review WHERE content = 'Ask (erased)' AND decision = '(erased) said no'"))
                .isOne();
    }

    @Test
    void askingTwiceChangesNothing() {
        onFile();
        node.get(PersonalData.class).erase(ADA, "Hugo", false, Duration.ZERO);

        Erasure again = node.get(PersonalData.class).erase(ADA, "Hugo", false, Duration.ZERO);

        assertThat(again).isInstanceOf(Erasure.Done.class);
        assertThat(((Erasure.Done) again).counts()).isEmpty();
    }

    @Test
    void aPersonIsKnownInWhateverWayTheyAreWritten() {
        ErasedPeople people = node.get(ErasedPeople.class);
        people.remember(List.of(
                PersonKey.ofAddress("Ada@Engines.example"),
                PersonKey.ofProfile("https://uk.linkedin.com/in/Ada-Byron/?x=1")));

        assertThat(people.isErased(PersonKey.ofAddress(" ada@ENGINES.example ")))
                .isTrue();
        assertThat(people.isErased(PersonKey.ofProfile("http://www.linkedin.com/in/ada-byron")))
                .isTrue();
        assertThat(people.isErased(PersonKey.ofAddress("bda@engines.example"))).isFalse();
        Contact contact = crm.getContact(ada);
        assertThat(people.isErased(contact)).isTrue();
        assertThat(sql.sql("SELECT hash FROM leadwright.erased_key")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"))
                .contains(node.get(KeyedHash.class).of(PersonKey.ofAddress(ADDRESS)));
    }

    private void requireErased() {
        assertThat(count("lead")).isZero();
        assertThat(sql.sql("SELECT address IS NULL AND contacts = '{}' AND names = '{}' FROM leadwright.erasure"
                                + " WHERE done_at IS NOT NULL")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
        assertThat(node.get(Residues.class).find("byron|engines\\.example")).isEmpty();
    }

    private void onFile() {
        sql.sql("""
                        INSERT INTO leadwright.lead (contact_id, name, email, stage, created_at, updated_at)
                        VALUES (:id, 'Ada Byron', 'Ada@Engines.example', 'NEW', now(), now())
                        """).param("id", ada.value()).update();
    }

    private void claim(String state, Instant startedAt) {
        sql.sql("""
                        INSERT INTO leadwright.claim (portal_id, task_id, kind, agent, subject, contact_id, priority, state,
                            crm_status, due_at, epoch, claimed_at, started_at)
                        VALUES ('4711', '9', 'Qualify Lead', 'qualifier', 'Qualify Lead: Ada Byron', :contact, 'MEDIUM', :state,
                            'IN_PROGRESS', :at, 1, :at, :at)
                        """)
                .param("contact", ada.value())
                .param("state", state)
                .param("at", Timestamp.from(startedAt))
                .update();
    }

    private long count(String rows) {
        return sql.sql("SELECT count(*) FROM leadwright." + rows)
                .query(Long.class)
                .single();
    }

    private static DataSource database() {
        DataSource database = TestDatabase.create().dataSource();
        Flyway.configure()
                .dataSource(database)
                .schemas("leadwright")
                .locations("classpath:db/leadwright")
                .load()
                .migrate();
        return database;
    }
}
