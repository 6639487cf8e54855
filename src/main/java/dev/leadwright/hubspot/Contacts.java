package dev.leadwright.hubspot;

import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.ContactQuery;
import dev.leadwright.crm.Page;
import dev.leadwright.crm.Upserted;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The portal's contacts. */
final class Contacts {
    /** What is read of every contact. Names a portal does not have are ignored in reads. */
    private static final List<String> PROPERTIES = List.of(
            ContactProperty.EMAIL,
            ContactProperty.FIRST_NAME,
            ContactProperty.LAST_NAME,
            ContactProperty.JOB_TITLE,
            ContactProperty.PHONE,
            ContactProperty.MOBILE_PHONE,
            ContactProperty.COMPANY,
            ContactProperty.WEBSITE,
            ContactProperty.INDUSTRY,
            ContactProperty.CITY,
            ContactProperty.STATE,
            ContactProperty.COUNTRY,
            ContactProperty.LANGUAGE,
            ContactProperty.OWNER,
            ContactProperty.MERGED_IDS,
            ContactProperty.EMAIL_OPT_OUT,
            ContactProperty.LEGAL_BASIS,
            ContactProperty.VISITS,
            ContactProperty.LAST_VISIT,
            ContactProperty.EMAILS_OPENED,
            ContactProperty.LAST_EMAIL_OPEN,
            ContactProperty.EMAILS_CLICKED,
            ContactProperty.LAST_EMAIL_CLICK,
            ContactProperty.EMAILS_REPLIED,
            ContactProperty.LAST_EMAIL_REPLY,
            ContactProperty.HARD_BOUNCE_REASON,
            ContactProperty.LAST_SALES_EMAIL_OPEN,
            ContactProperty.LAST_SALES_EMAIL_CLICK,
            ContactProperty.LAST_SALES_EMAIL_REPLY,
            ContactProperty.FORM_SUBMISSIONS,
            ContactProperty.LAST_FORM_SUBMISSION,
            ContactProperty.LEAD_SCORE,
            ContactProperty.LEAD_TIER,
            ContactProperty.LEAD_QUALIFICATION_DATE,
            ContactProperty.LEAD_QUALIFICATION_NOTES,
            ContactProperty.TIER_OVERRIDE,
            ContactProperty.SCORE_OVERRIDE,
            ContactProperty.OVERRIDE_REASON,
            ContactProperty.REVIEW_DECISION,
            ContactProperty.REVIEW_REASON,
            ContactProperty.LEAD_STATUS,
            ContactProperty.LEAD_SOURCE,
            ContactProperty.COMPANY_SIZE,
            ContactProperty.TECHNOLOGIES,
            ContactProperty.VERIFIED_TITLE,
            ContactProperty.LINKEDIN_URL,
            ContactProperty.YEARS_AT_COMPANY,
            ContactProperty.PREVIOUS_EXPERIENCE,
            ContactProperty.SKILLS,
            ContactProperty.DECISION_MAKER_SCORE,
            ContactProperty.DATA_ENRICHMENT_DATE,
            ContactProperty.DATA_QUALITY,
            ContactProperty.ENRICHMENT_NOTES,
            ContactProperty.RECENT_NEWS,
            ContactProperty.LAST_CONTACTED,
            ContactProperty.LAST_OUTREACH_DATE,
            ContactProperty.OUTREACH_STATUS,
            ContactProperty.NEXT_FOLLOW_UP,
            ContactProperty.NURTURE_SEQUENCE);

    private final Records records;
    private final Associations associations;

    Contacts(Records records, Associations associations) {
        this.records = records;
        this.associations = associations;
    }

    Contact get(ContactId id) {
        return contact(records.get(RecordType.CONTACTS, id.value(), PROPERTIES));
    }

    Optional<Contact> findByEmail(String email) {
        String address = normalized(email);
        return address.isEmpty()
                ? Optional.empty()
                : records.findBy(RecordType.CONTACTS, ContactProperty.EMAIL, address, PROPERTIES)
                        .map(Contacts::contact);
    }

    Page<Contact> search(ContactQuery query) {
        Wire.Items found = records.search(
                RecordType.CONTACTS,
                Search.of(
                        List.of(Search.Filter.from("createdate", query.createdFrom())),
                        query.after().map(ContactId::value),
                        PROPERTIES,
                        query.limit()));
        return new Page<>(found.results().stream().map(Contacts::contact).toList(), found.hasMore());
    }

    Upserted upsert(String email, Map<String, String> properties) {
        String address = normalized(email);
        if (address.isEmpty()) {
            throw new IllegalArgumentException("A contact is created or updated by its e-mail address; none is given.");
        }
        Map<String, String> all = new HashMap<>(properties);
        all.put(ContactProperty.EMAIL, address);
        Wire.Item item = records.upsert(RecordType.CONTACTS, ContactProperty.EMAIL, address, all);
        return new Upserted(new ContactId(item.id()), item.created());
    }

    ContactId create(Map<String, String> properties) {
        return new ContactId(records.create(RecordType.CONTACTS, properties, List.of()));
    }

    void update(ContactId id, Map<String, String> changes) {
        records.update(RecordType.CONTACTS, id.value(), changes);
    }

    void erase(ContactId id) {
        records.erase(RecordType.CONTACTS, id.value());
    }

    List<ContactId> listOf(CompanyId company) {
        return associations.list(RecordType.COMPANIES, RecordType.CONTACTS, company).stream()
                .map(end -> new ContactId(end.id()))
                .toList();
    }

    private static Contact contact(Wire.Item item) {
        return new Contact(new ContactId(item.id()), item.values(), item.createdAt(), item.updatedAt());
    }

    private static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
