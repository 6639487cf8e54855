package dev.leadwright.crm;

/**
 * Names of contact properties that Leadwright reads or writes. The first block is HubSpot's own; the second is created
 * by {@code setup} in the group {@code leadwright}.
 */
public final class ContactProperty {
    public static final String EMAIL = "email";
    public static final String FIRST_NAME = "firstname";
    public static final String LAST_NAME = "lastname";
    public static final String JOB_TITLE = "jobtitle";
    public static final String PHONE = "phone";
    public static final String MOBILE_PHONE = "mobilephone";
    public static final String COMPANY = "company";
    public static final String WEBSITE = "website";
    public static final String INDUSTRY = "industry";
    public static final String CITY = "city";
    public static final String STATE = "state";
    public static final String COUNTRY = "country";
    public static final String LANGUAGE = "hs_language";
    public static final String OWNER = "hubspot_owner_id";
    /** Ids of the records that were merged into this one, with semicolons between them. */
    public static final String MERGED_IDS = "hs_merged_object_ids";

    public static final String EMAIL_OPT_OUT = "hs_email_optout";
    /** On what ground the contact's data may be used; several with semicolons between them. */
    public static final String LEGAL_BASIS = "hs_legal_basis";

    public static final String VISITS = "hs_analytics_num_visits";
    public static final String LAST_VISIT = "hs_analytics_last_visit_timestamp";
    public static final String EMAILS_OPENED = "hs_email_open";
    public static final String LAST_EMAIL_OPEN = "hs_email_last_open_date";
    public static final String EMAILS_CLICKED = "hs_email_click";
    public static final String LAST_EMAIL_CLICK = "hs_email_last_click_date";
    public static final String EMAILS_REPLIED = "hs_email_replied";
    public static final String LAST_EMAIL_REPLY = "hs_email_last_reply_date";
    /** Why HubSpot itself no longer writes to the address; empty where it does. Read-only. */
    public static final String HARD_BOUNCE_REASON = "hs_email_hard_bounce_reason_enum";

    public static final String LAST_SALES_EMAIL_OPEN = "hs_sales_email_last_opened";
    public static final String LAST_SALES_EMAIL_CLICK = "hs_sales_email_last_clicked";
    public static final String LAST_SALES_EMAIL_REPLY = "hs_sales_email_last_replied";
    public static final String FORM_SUBMISSIONS = "num_conversion_events";
    public static final String LAST_FORM_SUBMISSION = "recent_conversion_date";

    public static final String LEAD_SCORE = "lead_score";
    public static final String LEAD_TIER = "lead_tier";
    public static final String LEAD_QUALIFICATION_DATE = "lead_qualification_date";
    public static final String LEAD_QUALIFICATION_NOTES = "lead_qualification_notes";
    /** A person's word against the computed tier or score, and why; empty: there is none. */
    public static final String TIER_OVERRIDE = "leadwright_tier_override";

    public static final String SCORE_OVERRIDE = "leadwright_score_override";
    public static final String OVERRIDE_REASON = "leadwright_override_reason";
    /** A person's word about the mail that awaits approval: APPROVE or REJECT; empty: there is none. */
    public static final String REVIEW_DECISION = "leadwright_review_decision";

    public static final String REVIEW_REASON = "leadwright_review_reason";
    public static final String LEAD_STATUS = "lead_status";
    public static final String LEAD_SOURCE = "lead_source";
    public static final String COMPANY_SIZE = "company_size";
    public static final String TECHNOLOGIES = "technologies";
    public static final String VERIFIED_TITLE = "verified_title";
    public static final String LINKEDIN_URL = "linkedin_url";
    public static final String YEARS_AT_COMPANY = "years_at_company";
    public static final String PREVIOUS_EXPERIENCE = "previous_experience";
    public static final String SKILLS = "skills";
    public static final String DECISION_MAKER_SCORE = "decision_maker_score";
    public static final String DATA_ENRICHMENT_DATE = "data_enrichment_date";
    public static final String DATA_QUALITY = "data_quality";
    public static final String ENRICHMENT_NOTES = "enrichment_notes";
    public static final String RECENT_NEWS = "recent_company_news";
    public static final String LAST_CONTACTED = "last_contacted";
    public static final String LAST_OUTREACH_DATE = "last_outreach_date";
    public static final String OUTREACH_STATUS = "outreach_status";
    public static final String NEXT_FOLLOW_UP = "next_follow_up";
    public static final String NURTURE_SEQUENCE = "nurture_sequence";

    private ContactProperty() {}
}
