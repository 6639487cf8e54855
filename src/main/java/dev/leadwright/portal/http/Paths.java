package dev.leadwright.portal.http;

/** Where the endpoints stand: dated versions, and HubSpot's v3 and v4 for clients that still use them. */
final class Paths {

    private static final String DATED = "{version:2026-0[39]}";

    static final String OBJECTS = "/crm/objects/" + DATED;
    static final String OBJECTS_V3 = "/crm/v3/objects";
    static final String OBJECTS_V4 = "/crm/v4/objects";
    static final String ASSOCIATIONS = "/crm/associations/" + DATED;
    static final String ASSOCIATIONS_V4 = "/crm/v4/associations";
    static final String PROPERTIES = "/crm/properties/" + DATED;
    static final String PROPERTIES_V3 = "/crm/v3/properties";
    static final String OWNERS = "/crm/owners/" + DATED;
    static final String OWNERS_V3 = "/crm/v3/owners";
    static final String ACCOUNT = "/account-info/" + DATED;
    static final String ACCOUNT_V3 = "/account-info/v3";
    static final String SCHEMAS = "/crm-object-schemas/" + DATED + "/schemas";
    static final String SCHEMAS_V3 = "/crm-object-schemas/v3/schemas";
    static final String FLOWS_V4 = "/automation/v4/flows";
    static final String ENGAGEMENTS_V1 = "/engagements/v1/engagements";
    static final String TOKEN_INFO_V2 = "/oauth/v2/private-apps/get/access-token-info";
    static final String PREFERENCES = "/communication-preferences/" + DATED;
    static final String PREFERENCES_V4 = "/communication-preferences/v4";

    private Paths() {}
}
