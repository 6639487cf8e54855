package dev.leadwright.orchestration.queue;

/** Published when a job was written that can run now. */
public record WorkIsDue() {}
