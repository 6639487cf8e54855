package dev.leadwright.crm;

/** Names of company properties that Leadwright reads or writes; the last block is created by {@code setup}. */
public final class CompanyProperty {
    public static final String NAME = "name";
    public static final String DOMAIN = "domain";
    public static final String WEBSITE = "website";
    public static final String INDUSTRY = "industry";
    public static final String EMPLOYEES = "numberofemployees";
    public static final String DESCRIPTION = "description";
    public static final String PHONE = "phone";
    public static final String CITY = "city";
    public static final String STATE = "state";
    public static final String COUNTRY = "country";
    public static final String LINKEDIN_PAGE = "linkedin_company_page";

    /** Free text: HubSpot's own {@code industry} of a company accepts only its list of values. */
    public static final String INDUSTRY_TEXT = "industry_description";

    public static final String COMPANY_SIZE = "company_size";
    public static final String TECHNOLOGIES = "technologies";
    public static final String RECENT_NEWS = "recent_company_news";
    public static final String DATA_ENRICHMENT_DATE = "data_enrichment_date";

    private CompanyProperty() {}
}
