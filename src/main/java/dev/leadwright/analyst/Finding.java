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
        LANGUAGE,
        /** The contact's present title at the company. */
        TITLE,
        /** Whole years at the company, in digits. */
        YEARS_AT_COMPANY,
        /** One former position a finding. */
        EXPERIENCE,
        /** One skill a finding. */
        SKILL,
        /** The address of the contact's own profile. */
        LINKEDIN_PROFILE;

        /** Whether it is about the contact and not the company: no website is asked for it, and no mail quotes it. */
        public boolean isAboutPerson() {
            return switch (this) {
                case TITLE, YEARS_AT_COMPANY, EXPERIENCE, SKILL, LINKEDIN_PROFILE -> true;
                default -> false;
            };
        }
    }
}
