package dev.leadwright.agents;

/** How far a lead has come, in the order in which a lead goes; NURTURED and STOPPED end it. */
public enum LeadStage {
    /** Seen by an agent, nothing known yet. */
    NEW,
    ENRICHED,
    QUALIFIED,
    /** The first mail was sent. */
    CONTACTED,
    FOLLOWED_UP,
    /** In the nurture sequence. */
    NURTURED,
    /** Opted out, or the address refuses mail: nothing more is sent. */
    STOPPED
}
