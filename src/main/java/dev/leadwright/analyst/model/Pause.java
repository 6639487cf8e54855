package dev.leadwright.analyst.model;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
interface Pause {

    void lasting(Duration wait) throws InterruptedException;
}
