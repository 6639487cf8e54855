package dev.leadwright.orchestration;

/** What a call that failed tells of the service that was asked. */
public enum Symptom {
    /** It is out, and did nothing. */
    OUT,
    /** It did nothing, for the first time: it may be out, or only a request was lost, which many calls can share. */
    HICCUP,
    /** It fell silent in the middle: it is out, and may have done what was asked. */
    SILENT,
    /** It is there and answered, if only to refuse. */
    ANSWERED,
    /** Nothing: the failure is another's. */
    NONE
}
