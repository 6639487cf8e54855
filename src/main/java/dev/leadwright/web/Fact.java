package dev.leadwright.web;

import java.net.URI;
import java.time.Instant;

/**
 * Something a website says, with where it says it. The value is untrusted text: cut to a sane length, without markup and
 * control characters, but otherwise whatever the site's author wrote.
 *
 * @param source the page it stands on
 * @param method how it was found, for a person: {@code JSON-LD Organization}
 * @param confidence 0 to 1
 * @param evidence the passage of the page that says so
 */
public record Fact(
        Field field, String value, URI source, Instant at, String method, double confidence, String evidence) {

    /** What a fact is about. */
    public enum Field {
        NAME,
        DESCRIPTION,
        INDUSTRY,
        /** A whole number, in digits. */
        EMPLOYEES,
        /** One technology a fact. */
        TECHNOLOGY,
        /** One headline a fact, with its date in front: {@code 2026-10-02 Opens in Lyon}. */
        NEWS,
        LOCATION,
        PHONE,
        LINKEDIN_PAGE,
        /** One page a fact, its address in plain form: {@code https://x.com/acme}. */
        SOCIAL,
        /** Language of the site as an ISO 639-1 code. */
        LANGUAGE
    }

    public Fact {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence is 0 to 1, not " + confidence + ".");
        }
    }
}
