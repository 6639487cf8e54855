package dev.leadwright.crm;

import static dev.leadwright.crm.PropertyDefinition.Kind.DATE_TIME;
import static dev.leadwright.crm.PropertyDefinition.Kind.ENUMERATION;
import static dev.leadwright.crm.PropertyDefinition.Kind.LONG_TEXT;
import static dev.leadwright.crm.PropertyDefinition.Kind.NUMBER;
import static dev.leadwright.crm.PropertyDefinition.Kind.TEXT;
import static dev.leadwright.crm.PropertyDefinition.ObjectType.COMPANY;
import static dev.leadwright.crm.PropertyDefinition.ObjectType.CONTACT;
import static dev.leadwright.crm.PropertyDefinition.ObjectType.TASK;

import dev.leadwright.crm.PropertyDefinition.Kind;
import java.util.List;

/** The properties Leadwright adds to a portal. */
final class LeadwrightProperties {

    static final List<PropertyDefinition> ALL = List.of(
            contact(ContactProperty.LEAD_SCORE, "Lead score", NUMBER),
            contact(ContactProperty.LEAD_TIER, "Lead tier", ENUMERATION, "HOT", "WARM", "COLD"),
            contact(ContactProperty.LEAD_QUALIFICATION_DATE, "Lead qualified on", DATE_TIME),
            contact(ContactProperty.LEAD_QUALIFICATION_NOTES, "Why this score", LONG_TEXT),
            contact(ContactProperty.TIER_OVERRIDE, "Tier set by a person", ENUMERATION, "HOT", "WARM", "COLD"),
            contact(ContactProperty.SCORE_OVERRIDE, "Score set by a person (0-100)", NUMBER),
            contact(ContactProperty.OVERRIDE_REASON, "Why a person set tier or score", TEXT),
            contact(ContactProperty.REVIEW_DECISION, "Decision about the next mail", ENUMERATION, "APPROVE", "REJECT"),
            contact(ContactProperty.REVIEW_REASON, "Why the mail is rejected", TEXT),
            contact(ContactProperty.LEAD_STATUS, "Lead status (Leadwright)", TEXT),
            contact(ContactProperty.LEAD_SOURCE, "Lead source", TEXT),
            contact(ContactProperty.INDUSTRY, "Industry", TEXT),
            contact(ContactProperty.COMPANY_SIZE, "Company size", TEXT),
            contact(ContactProperty.TECHNOLOGIES, "Technologies", LONG_TEXT),
            contact(ContactProperty.VERIFIED_TITLE, "Verified title", TEXT),
            contact(ContactProperty.LINKEDIN_URL, "LinkedIn profile", TEXT),
            contact(ContactProperty.YEARS_AT_COMPANY, "Years at the company", NUMBER),
            contact(ContactProperty.PREVIOUS_EXPERIENCE, "Previous experience", LONG_TEXT),
            contact(ContactProperty.SKILLS, "Skills", LONG_TEXT),
            contact(ContactProperty.DECISION_MAKER_SCORE, "Decision-maker score (1-10)", NUMBER),
            contact(ContactProperty.DATA_ENRICHMENT_DATE, "Data enriched on", DATE_TIME),
            contact(ContactProperty.DATA_QUALITY, "Data quality", ENUMERATION, "HIGH", "MEDIUM", "LOW"),
            contact(ContactProperty.ENRICHMENT_NOTES, "Enrichment notes", LONG_TEXT),
            contact(ContactProperty.RECENT_NEWS, "Recent company news", LONG_TEXT),
            contact(ContactProperty.LAST_CONTACTED, "Last contacted by Leadwright", DATE_TIME),
            contact(ContactProperty.LAST_OUTREACH_DATE, "Last outreach", DATE_TIME),
            contact(
                    ContactProperty.OUTREACH_STATUS,
                    "Outreach status",
                    ENUMERATION,
                    "PENDING",
                    "CONTACTED",
                    "RESPONDED",
                    "BOUNCED"),
            contact(ContactProperty.NEXT_FOLLOW_UP, "Next follow-up", DATE_TIME),
            contact(ContactProperty.NURTURE_SEQUENCE, "Nurture sequence", TEXT),
            company(CompanyProperty.INDUSTRY_TEXT, "Industry, in words", TEXT),
            company(CompanyProperty.COMPANY_SIZE, "Company size", TEXT),
            company(CompanyProperty.TECHNOLOGIES, "Technologies", LONG_TEXT),
            company(CompanyProperty.RECENT_NEWS, "Recent news", LONG_TEXT),
            company(CompanyProperty.DATA_ENRICHMENT_DATE, "Data enriched on", DATE_TIME),
            task(TaskProperty.ERROR_COUNT, "Leadwright errors", NUMBER, false),
            task(TaskProperty.REFERENCE, "Leadwright reference", TEXT, true));

    private LeadwrightProperties() {}

    private static PropertyDefinition contact(String name, String label, Kind kind, String... options) {
        return new PropertyDefinition(CONTACT, name, label, kind, List.of(options), false);
    }

    private static PropertyDefinition company(String name, String label, Kind kind) {
        return new PropertyDefinition(COMPANY, name, label, kind, List.of(), false);
    }

    private static PropertyDefinition task(String name, String label, Kind kind, boolean unique) {
        return new PropertyDefinition(TASK, name, label, kind, List.of(), unique);
    }
}
