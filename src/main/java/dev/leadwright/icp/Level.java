package dev.leadwright.icp;

/** How senior somebody is, by the job title. */
public enum Level {
    C_LEVEL,
    VP,
    DIRECTOR,
    MANAGER,
    OTHER
}
