package dev.leadwright.orchestration.journal;

import java.time.Duration;

/** What looking for an effect in the CRM told. */
sealed interface Found<T> {

    /** It was done. */
    record Present<T>(T id) implements Found<T> {}

    /** It was certainly not done. */
    record Absent<T>() implements Found<T> {}

    /** It can be told after some time: what shows it lags. */
    record Later<T>(Duration after) implements Found<T> {}

    /** The CRM has nothing by which it could be told. */
    record CannotTell<T>(String why) implements Found<T> {}
}
