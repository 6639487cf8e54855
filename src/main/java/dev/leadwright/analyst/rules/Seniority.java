package dev.leadwright.analyst.rules;

import dev.leadwright.analyst.Band;
import org.springframework.modulith.NamedInterface;

/** How senior a job title is, from the youngest up. The band that scores a lead follows from it. */
@NamedInterface("rules")
public enum Seniority {
    /** Learns: interns, trainees, apprentices, students. */
    INTERN(Band.TITLE_OTHER),
    /** Begins: juniors, graduates, doctoral students. */
    JUNIOR(Band.TITLE_OTHER),
    /** Does the work; also where a title names no rank, and for account, project and product managers. */
    PROFESSIONAL(Band.TITLE_OTHER),
    /** Experienced, without people to lead: seniors, principals, staff engineers, professors. */
    SENIOR(Band.TITLE_OTHER),
    /** Leads a team or a shift, often as one of it: team leads, supervisors, foremen. */
    LEAD(Band.TITLE_MANAGER),
    /** Answers for a function or a place: operations managers, store managers, {@code responsable}. */
    MANAGER(Band.TITLE_MANAGER),
    /** Heads a department: {@code Head of}, {@code Leiter}, {@code Hoofd}. */
    HEAD(Band.TITLE_DIRECTOR),
    /** Directors, general and country managers; in banks also assistant vice presidents. */
    DIRECTOR(Band.TITLE_DIRECTOR),
    /** Vice presidents, and who else signs next to the top: {@code Prokurist}. */
    VP(Band.TITLE_VP),
    /** Leads the company: chief officers, managing directors, boards, presidents. */
    C_LEVEL(Band.TITLE_C_LEVEL),
    /** Owns the company or a share of it: founders, owners, partners. */
    OWNER(Band.TITLE_C_LEVEL);

    private final Band band;

    Seniority(Band band) {
        this.band = band;
    }

    public Band band() {
        return band;
    }
}
