package dev.leadwright.analyst;

import java.net.URI;
import java.time.Instant;

/**
 * A typed fact found outside the CRM, with its source. Its value is untrusted text.
 *
 * @param id by which a mail or a report cites it: {@code f3}
 * @param confidence 0 to 1
 */
public record Finding(String id, Topic topic, String value, URI source, Instant at, double confidence) {

    /** What a finding is about. */
    public enum Topic {
        DESCRIPTION,
        INDUSTRY,
        EMPLOYEES,
        TECHNOLOGY,
        NEWS,
        LOCATION,
        PHONE,
        LINKEDIN_PAGE,
        LANGUAGE
    }
}
