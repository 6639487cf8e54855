package dev.leadwright.analyst.model;

import dev.leadwright.analyst.Lead;
import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.Properties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The CRM's fields of a lead that a model is shown, by the names by which it gives evidence: {@code contact.jobtitle}. No
 * earlier score, which it would follow, and of what identifies a person only that it is known.
 */
final class LeadFields {
    private static final int LONGEST = 400;
    private static final List<String> OF_CONTACT = List.of(
            ContactProperty.VERIFIED_TITLE,
            ContactProperty.JOB_TITLE,
            ContactProperty.COMPANY,
            ContactProperty.INDUSTRY,
            ContactProperty.COMPANY_SIZE,
            ContactProperty.CITY,
            ContactProperty.STATE,
            ContactProperty.COUNTRY,
            ContactProperty.LANGUAGE,
            ContactProperty.TECHNOLOGIES,
            ContactProperty.EMAIL,
            ContactProperty.PHONE,
            ContactProperty.MOBILE_PHONE,
            ContactProperty.LINKEDIN_URL,
            ContactProperty.WEBSITE);
    private static final List<String> OF_ENGAGEMENT = List.of(
            ContactProperty.VISITS,
            ContactProperty.LAST_VISIT,
            ContactProperty.EMAILS_OPENED,
            ContactProperty.LAST_EMAIL_OPEN,
            ContactProperty.EMAILS_REPLIED,
            ContactProperty.LAST_EMAIL_REPLY,
            ContactProperty.FORM_SUBMISSIONS,
            ContactProperty.LAST_FORM_SUBMISSION);
    private static final List<String> OF_NAME = List.of(ContactProperty.FIRST_NAME, ContactProperty.LAST_NAME);
    private static final List<String> OF_COMPANY = List.of(
            CompanyProperty.NAME,
            CompanyProperty.DOMAIN,
            CompanyProperty.WEBSITE,
            CompanyProperty.INDUSTRY_TEXT,
            CompanyProperty.INDUSTRY,
            CompanyProperty.EMPLOYEES,
            CompanyProperty.COMPANY_SIZE,
            CompanyProperty.DESCRIPTION);
    private static final Set<String> IDENTIFYING = Set.of(
            ContactProperty.EMAIL, ContactProperty.PHONE, ContactProperty.MOBILE_PHONE, ContactProperty.LINKEDIN_URL);

    private LeadFields() {}

    /** What a lead is judged by. */
    static Map<String, String> toJudge(Lead lead) {
        Map<String, String> fields = new LinkedHashMap<>();
        add(fields, "contact.", lead.contact().properties(), OF_CONTACT);
        add(fields, "contact.", lead.contact().properties(), OF_ENGAGEMENT);
        lead.company().ifPresent(company -> add(fields, "company.", company.properties(), OF_COMPANY));
        return fields;
    }

    /** What a mail to a lead is written from. */
    static Map<String, String> toWrite(Lead lead) {
        Map<String, String> fields = new LinkedHashMap<>();
        add(fields, "contact.", lead.contact().properties(), OF_NAME);
        add(fields, "contact.", lead.contact().properties(), OF_CONTACT);
        lead.company().ifPresent(company -> add(fields, "company.", company.properties(), OF_COMPANY));
        fields.keySet().removeIf(name -> IDENTIFYING.contains(name.replaceFirst("^contact\\.", "")));
        return fields;
    }

    private static void add(Map<String, String> fields, String prefix, Properties properties, List<String> names) {
        names.forEach(name -> properties
                .find(name)
                .ifPresent(value -> fields.put(prefix + name, IDENTIFYING.contains(name) ? "known" : cut(value))));
    }

    static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
