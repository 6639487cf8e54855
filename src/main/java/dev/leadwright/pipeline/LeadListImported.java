package dev.leadwright.pipeline;

/** Published when the import of a list has come to its end: it may be done already. */
record LeadListImported(long list) {}
