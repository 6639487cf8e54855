package dev.leadwright.intake;

/** Follows an import while it runs. */
@FunctionalInterface
public interface ImportProgress {
    ImportProgress SILENT = (done, total) -> {};

    /** Called after each lead, from many threads. */
    void moved(int done, int total);
}
