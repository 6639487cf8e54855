package dev.leadwright.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an import did, or with {@code dryRun} would do.
 *
 * @param dialect how the list is written, for people
 * @param mapped which column became which field
 * @param ignored columns that were not understood
 * @param rows rows of the list, without header and blank lines
 * @param merged rows that are about a person of an earlier row
 * @param erased leads that were left out, since they are people who had everything about them erased
 * @param companies companies created
 * @param rejected rows that were not imported, with the reason
 * @param rejectedFile where they were written to be mended and imported again
 * @param list by which its leads are followed; empty if it changed nothing
 */
public record ImportReport(
        boolean dryRun,
        String dialect,
        Map<String, String> mapped,
        List<String> ignored,
        int rows,
        int created,
        int updated,
        int unchanged,
        int merged,
        int erased,
        int companies,
        List<Rejected> rejected,
        Optional<Path> rejectedFile,
        Optional<Long> list) {

    /**
     * A row that was not imported.
     *
     * @param line where it starts; the first line is 1
     * @param reason for the person who mends it
     */
    public record Rejected(int line, String reason) {}

    public ImportReport {
        mapped = Map.copyOf(mapped);
        ignored = List.copyOf(ignored);
        rejected = List.copyOf(rejected);
    }
}
