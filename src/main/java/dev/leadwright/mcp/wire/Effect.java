package dev.leadwright.mcp.wire;

/** What a tool does to the CRM, and so what follows when its answer is lost. */
public enum Effect {
    /** Changes nothing; may be repeated at will. */
    READ,
    /** Sets what it is told to; doing it twice is the same as once. */
    UPDATE,
    /** Makes a new record each time: not idempotent. */
    CREATE
}
