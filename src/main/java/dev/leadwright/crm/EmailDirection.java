package dev.leadwright.crm;

/** Which way a logged e-mail went. */
public enum EmailDirection {
    OUTGOING,
    INCOMING
}
