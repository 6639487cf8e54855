package dev.leadwright.hubspot.limits;

import java.time.Duration;

/** Waits; a test steps its clock instead. */
@FunctionalInterface
public interface Waiting {
    void of(Duration wait) throws InterruptedException;
}
