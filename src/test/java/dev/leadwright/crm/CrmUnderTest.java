package dev.leadwright.crm;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;

/**
 * A {@link Crm} to test, with whatever it holds already: tests make the records they need and look only at those.
 *
 * <p>The portal has the properties of {@link CrmSchema#required()} and at least one owner.
 */
public interface CrmUnderTest {

    /** Long past, so that what is due then is due whatever the time is. */
    Instant DUE = Instant.parse("2026-01-15T09:00:00Z");

    Instant FAR_FUTURE = Instant.parse("2090-01-01T00:00:00Z");

    /** No record has this id. */
    String NOBODY = "99999999999999";

    /** Texts that have broken programs: each must come back as it was written. */
    List<String> NAUGHTY = List.of(
            "Zoë Müller-Ñandú, Łódź",
            "株式会社リードライト 営業部",
            "شركة المبيعات",
            "👩‍👩‍👧‍👦 emoji 🇺🇳 and \u200b zero width",
            "O'Brien \"The Closer\" \\ back\\slash",
            "Robert'); DROP TABLE contacts;--",
            "<script>alert('x')</script> &amp; <b>bold</b>",
            "{{7*7}} ${jndi:ldap://example.com} %s %00 %0d%0a",
            "first line\nsecond line\ttabbed",
            "null",
            "0012",
            "x".repeat(5_000));

    Crm crm();

    /** Archives a task, as a person would in the CRM. */
    void archive(TaskId task);

    /** How long the CRM's searches may lag behind. */
    default Duration searchLag() {
        return Duration.ofSeconds(5);
    }

    /** Holds now, or as soon as searches have caught up. */
    default void whenSearchable(ThrowingRunnable expectation) {
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .atMost(searchLag())
                .untilAsserted(expectation);
    }

    default String newDomain() {
        return UUID.randomUUID() + ".example.com";
    }

    default String newEmailAddress() {
        return "anna@" + newDomain();
    }

    default ContactId newContact() {
        return crm().upsertContact(newEmailAddress(), Map.of(ContactProperty.FIRST_NAME, "Anna"))
                .id();
    }

    default CompanyId newCompany(String domain) {
        return crm().createCompany(
                        new NewCompany(Map.of(CompanyProperty.NAME, "Acme", CompanyProperty.DOMAIN, domain)));
    }

    default NewTask taskAbout(ContactId contact, String subject) {
        return NewTask.about(contact, subject, "Look at this lead.", TaskPriority.MEDIUM, DUE);
    }
}
