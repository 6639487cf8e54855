package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.audit.AuditKind;
import dev.leadwright.audit.AuditQuery;
import dev.leadwright.audit.AuditTrail;
import dev.leadwright.audit.AuditVerdict;
import dev.leadwright.crm.ContactId;
import dev.leadwright.intake.ImportReport;
import dev.leadwright.privacy.Erasure;
import dev.leadwright.privacy.PersonalData;
import dev.leadwright.privacy.Whom;
import dev.leadwright.replies.Suppressions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who asks for it is erased: nothing of them is left, nobody else loses anything, and they do not come back. */
class P01_APersonIsErased {
    private static final Town TOWN = new Town(Map.of());

    @AfterAll
    static void close() {
        TOWN.close();
    }

    @Test
    void nothingOfThemIsLeftAndTheyDoNotComeBack() {
        Person vera = lead("Vera", "Quill");
        Person bob = lead("Bob", "Stone");
        TOWN.scanAndWork();
        assertThat(TOWN.outbox.mailsTo(vera)).hasSize(1);
        TOWN.part(Suppressions.class).add(vera.email(), Suppressions.Reason.UNSUBSCRIBED, "a mail of Vera Quill");
        tellOfHerElsewhere(vera, bob);
        String export = TOWN.part(PersonalData.class).export(of(vera)).orElseThrow();
        assertThat(export)
                .contains("Record of the lead", "Mails sent", "\"purpose\"", "\"source\"", "Your record in the CRM")
                .contains(TOWN.outbox.mailsTo(vera).getFirst().subject())
                .doesNotContain("Bob", "bob@");
        Erasure.Standing standing = TOWN.part(PersonalData.class).standing(of(vera));
        assertThat(standing.name()).contains("Vera Quill");
        assertThat(standing.counts())
                .containsKeys("Record of the lead", "Mails written", "Mails sent", "Mails received");
        assertThat(places("vera")).as("otherwise this proves nothing").hasSizeGreaterThan(15);

        Erasure done = TOWN.part(PersonalData.class).erase(of(vera), "Hugo", true, Duration.ofSeconds(20));

        assertThat(done).isInstanceOf(Erasure.Done.class);
        assertThat(((Erasure.Done) done).notes()).isEmpty();
        assertThat(places("vera")).isEmpty();
        assertThat(places("Quill")).isEmpty();
        assertThat(sql().sql("SELECT count(*) FROM leadwright.screenshot")
                        .query(Long.class)
                        .single())
                .as("pictures of sites that tell of her")
                .isZero();
        assertThat(inPortal(vera)).isZero();
        assertThat(sql().sql("SELECT cost FROM leadwright.model_call WHERE contact_id IS NULL")
                        .query(Long.class)
                        .list())
                .as("what was paid stays in the books")
                .contains(5L);
        AuditTrail audit = TOWN.part(AuditTrail.class);
        assertThat(audit.verify(Optional.empty())).isInstanceOf(AuditVerdict.Intact.class);
        assertThat(audit.list(AuditQuery.latest(100)))
                .filteredOn(row -> row.entry().kind() == AuditKind.ERASURE)
                .first() // the latest
                .satisfies(row -> {
                    assertThat(row.entry().actor()).isEqualTo("Hugo");
                    assertThat(row.entry().contact()).isEmpty();
                    assertThat(row.entry().payloadHash().orElseThrow()).matches("[0-9a-f]{64}");
                });

        assertThat(TOWN.leads().findLead(id(bob))).isPresent();
        assertThat(TOWN.sentMail().listOf(String.valueOf(bob.id()))).hasSize(1);
        assertThat(sql().sql("SELECT material FROM leadwright.model_call WHERE contact_id = :bob")
                        .param("bob", String.valueOf(bob.id()))
                        .query(String.class)
                        .single())
                .isEqualTo("Bob Stone works with (erased).");

        ImportReport report = TOWN.imports("again.csv", """
                First Name,Last Name,Email,Company Name
                Vera,Quill,VERA@quill.example,Quill
                Nina,Frost,nina@frost.example,Frost
                """);
        assertThat(report.erased()).isEqualTo(1);
        assertThat(report.created()).isEqualTo(1);
        assertThat(inPortal(vera)).isZero();
        assertThat(TOWN.part(Suppressions.class).find(vera.email()))
                .get()
                .extracting(Suppressions.Suppression::reason)
                .isEqualTo(Suppressions.Reason.ERASED);
        assertThat(places("Quill")).isEmpty();

        Erasure.Standing after = TOWN.part(PersonalData.class).standing(of(vera));
        assertThat(after.isEmpty()).isTrue();
        assertThat(after.erasedBefore()).isPresent();
    }

    @Test
    void whereTheCrmKeepsTheContactNoTaskOfTheirsIsWorked() {
        Person otto = lead("Otto", "Marsh");
        TOWN.scanAndWork();
        long planned = TOWN.portal.taskOf(otto, "Follow-up Email").id();

        Erasure done = TOWN.part(PersonalData.class).erase(of(otto), "Hugo", false, Duration.ofSeconds(20));

        assertThat(done).isInstanceOf(Erasure.Done.class);
        assertThat(inPortal(otto)).isOne();
        assertThat(TOWN.portal.task(planned).status()).isEqualTo("COMPLETED");
        long wanted = TOWN.sales.createsTask(otto, TOWN.now(), "hs_task_subject: Send Outreach - HOT Lead: Otto Marsh");
        TOWN.later(Duration.ofDays(6));
        assertThat(TOWN.outbox.mailsTo(otto)).hasSize(1);
        assertThat(TOWN.portal.task(wanted).status()).isEqualTo("NOT_STARTED");
        assertThat(places("Otto")).isEmpty();
    }

    @Test
    void aNewRecordOfAnErasedPersonIsRecognisedByItsAddress() {
        Person iris = lead("Iris", "Vale");
        assertThat(TOWN.part(PersonalData.class).erase(of(iris), "Hugo", true, Duration.ofSeconds(20)))
                .isInstanceOf(Erasure.Done.class);
        Person again = contact("Iris", "Vale");
        long wanted = TOWN.sales.createsTask(again, TOWN.now(), "hs_task_subject: Send Outreach - HOT Lead: Iris Vale");

        TOWN.scanAndWork();

        assertThat(TOWN.outbox.mailsTo(again)).isEmpty();
        assertThat(TOWN.portal.task(wanted).status()).isEqualTo("COMPLETED");
        assertThat(TOWN.portal.task(wanted).body()).contains("was erased");
        assertThat(TOWN.part(PersonalData.class)
                        .erase(new Whom.OfContact(id(again)), "Hugo", false, Duration.ofSeconds(20)))
                .isInstanceOf(Erasure.Done.class);
        assertThat(places("Iris")).isEmpty();
    }

    private static void tellOfHerElsewhere(Person vera, Person bob) {
        for (Map.Entry<Person, String> call : Map.of(
                        vera, "Vera Quill <vera@quill.example>, buyer",
                        bob, "Bob Stone works with Vera Quill.")
                .entrySet()) {
            sql().sql("""
                            INSERT INTO leadwright.model_call (contact_id, campaign, purpose, provider, model, day,
                                asked_at, reserved_until, outcome, tokens, cost, price_known, material, answer)
                            VALUES (:contact, 'c', 'SCORE', 'p', 'm', current_date, now(), now(), 'OK', 1, 5, true,
                                :material, '{}')
                            """)
                    .param("contact", String.valueOf(call.getKey().id()))
                    .param("material", call.getValue())
                    .update();
        }
        for (String statement : List.of(
                "INSERT INTO leadwright.linkedin_answer VALUES ('h', '{\"name\": \"Vera Quill\"}', now())",
                "INSERT INTO leadwright.site_reading (site, reading, read_at) VALUES ('quill.example',"
                        + " 'Ask Vera Quill', now())",
                "INSERT INTO leadwright.screenshot VALUES ('quill.example', 'https://quill.example/', now(), 'image/webp',"
                        + " 'vera'::bytea)",
                "INSERT INTO leadwright.alert (cause, severity, audience, title, detail, first_at, last_at) VALUES"
                        + " ('c', 'INFO', 'SALES', 'News of Vera Quill', 'vera@quill.example wrote', now(), now())",
                "INSERT INTO leadwright.incoming_mail (portal, fingerprint, source, received_at, kind, why, matched, sender,"
                        + " subject, body, state, next_try_at) VALUES ('1', 'f', 's', now(), 'REPLY', '', 'WEAK',"
                        + " 'Vera@Quill.example', 'Re: Quill', 'Yours, Vera', 'DONE', now())")) {
            sql().sql(statement).update();
        }
    }

    /** In which columns of text the word stands. */
    private static List<String> places(String word) {
        return sql().sql("""
                        SELECT table_name || '.' || column_name FROM information_schema.columns
                        WHERE table_schema = 'leadwright' AND table_name <> 'flyway_schema_history'
                          AND data_type IN ('text', 'character varying', 'ARRAY')
                        """).query((row, _) -> row.getString(1)).list().stream()
                .filter(column -> sql().sql("SELECT EXISTS (SELECT FROM leadwright." + column.split("\\.", 2)[0]
                                + " t WHERE t." + column.split("\\.", 2)[1] + "::text ILIKE '%' || :word || '%')")
                        .param("word", word)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private static long inPortal(Person person) {
        return TOWN.portalDatabase
                .sql("SELECT count(*) FROM portal.object WHERE type = 'contacts' AND properties ->> 'email' = :email")
                .param("email", person.email())
                .query(Long.class)
                .single();
    }

    private static JdbcClient sql() {
        return TOWN.part(JdbcClient.class);
    }

    private static Whom of(Person person) {
        return Whom.read(person.email()).orElseThrow();
    }

    private static ContactId id(Person person) {
        return new ContactId(String.valueOf(person.id()));
    }

    private static Person lead(String first, String last) {
        Person person = contact(first, last);
        TOWN.sales.createsTask(person, TOWN.now(), "hs_task_subject: Send Outreach - WARM Lead: " + first + " " + last);
        return person;
    }

    private static Person contact(String first, String last) {
        return TOWN.sales.createsContact("""
                firstname: %s
                lastname: %s
                email: %s@%s.example
                jobtitle: Buyer
                company: %s Foods
                industry: Food
                """.formatted(
                        first,
                        last,
                        first.toLowerCase(java.util.Locale.ROOT),
                        last.toLowerCase(java.util.Locale.ROOT),
                        first.equals("Bob") ? "Stone" : "Fine"));
    }
}
