package dev.leadwright.evaluation;

import dev.leadwright.intake.list.BadRow;
import dev.leadwright.intake.list.LeadList;
import dev.leadwright.intake.list.LeadListException;
import dev.leadwright.intake.list.LeadRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A labelled set of leads, as read from a CSV or JSONL file. Columns are those of a lead list, properties of the CRM as
 * {@code contact.NAME} and {@code company.NAME}, and the labels {@code tier} (HOT, WARM, COLD), {@code score} (0 to 100)
 * and {@code outcome} (won or lost, true or false, 1 or 0).
 *
 * @param bad rows that cannot be used, with the reason
 */
public record LabelledLeads(List<LabelledLead> leads, List<BadRow> bad) {

    private static final String SHIPPED = "/evaluation/leads.csv";

    /** The moment for which the shipped set was labelled: what is recent in it is so on that day. */
    public static final Instant SHIPPED_AT = Instant.parse("2026-11-27T12:00:00Z");

    public LabelledLeads {
        leads = List.copyOf(leads);
        bad = List.copyOf(bad);
    }

    /**
     * Reads a file: JSON Lines by its name, else a list.
     *
     * @throws LeadListException when it is no such file, or holds no lead that can be used
     */
    public static LabelledLeads read(Path file) {
        LabelledLeads set = isJsonLines(file) ? JsonLines.read(file) : ofList(file);
        if (set.leads.isEmpty()) {
            String first = set.bad.isEmpty()
                    ? "it has no rows"
                    : "line " + set.bad.getFirst().line() + ": "
                            + set.bad.getFirst().reason();
            throw new LeadListException("No lead in " + file + " can be used; " + first);
        }
        return set;
    }

    /** The set that comes with Leadwright: fictional leads, labelled by hand; see its README. */
    public static LabelledLeads shipped() {
        try (InputStream in = LabelledLeads.class.getResourceAsStream(SHIPPED)) {
            Path copy = Files.createTempFile("leads", ".csv");
            try {
                Files.copy(Objects.requireNonNull(in, SHIPPED), copy, StandardCopyOption.REPLACE_EXISTING);
                return read(copy);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isJsonLines(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }

    private static LabelledLeads ofList(Path file) {
        LeadList list = LeadList.read(file, Map.of(), LabelledRow::isColumn);
        if (list.header().stream().noneMatch(LabelledRow::isLabel)) {
            throw new LeadListException(
                    file + " has no labels. Add a column tier (HOT, WARM, COLD), score (0 to 100) or"
                            + " outcome (won, lost).");
        }
        List<LabelledLead> leads = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>(list.bad());
        for (LeadRow row : list.rows()) {
            add(list.header(), row, leads, bad);
        }
        return new LabelledLeads(leads, bad);
    }

    static void add(List<String> header, LeadRow row, List<LabelledLead> leads, List<BadRow> bad) {
        try {
            leads.add(LabelledRow.read(header, row));
        } catch (IllegalArgumentException reason) {
            bad.add(new BadRow(row.line(), String.valueOf(reason.getMessage()), row.cells()));
        }
    }
}
