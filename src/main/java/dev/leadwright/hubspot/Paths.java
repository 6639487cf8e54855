package dev.leadwright.hubspot;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The paths of HubSpot's API. Nothing but our own words, ids of digits and percent-encoded e-mail addresses ever becomes
 * part of one.
 */
final class Paths {
    /** HubSpot's dated version: current from September 2026, supported for 18 months. */
    static final String VERSION = "2026-09";

    static final String ACCOUNT = "/account-info/" + VERSION + "/details";
    static final String OWNERS = "/crm/owners/" + VERSION;
    static final String ASSOCIATIONS = "/crm/associations/";

    private Paths() {}

    static String subscriptions(String email) {
        // A form's encoding but for the space, which an address cannot have: + is %2B, @ is %40, / is %2F.
        return "/communication-preferences/" + VERSION + "/statuses/"
                + URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String objects(RecordType type) {
        return "/crm/objects/" + VERSION + "/" + type.path();
    }

    /** HubSpot documents it under its version 3 only. */
    static String erasure(RecordType type) {
        return "/crm/v3/objects/" + type.path() + "/gdpr-delete";
    }

    static String associations(RecordType from, RecordType to) {
        return ASSOCIATIONS + VERSION + "/" + from.path() + "/" + to.path();
    }

    static String properties(RecordType type) {
        return "/crm/properties/" + VERSION + "/" + type.path();
    }
}
