package dev.leadwright.evaluation;

import dev.leadwright.intake.list.BadRow;
import dev.leadwright.intake.list.LeadListException;
import dev.leadwright.intake.list.LeadRow;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads labelled leads from a file with a JSON object on each line, its keys the columns of a list. */
final class JsonLines {
    private static final JsonMapper JSON = new JsonMapper();

    private JsonLines() {}

    static LabelledLeads read(Path file) {
        List<LabelledLead> leads = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>();
        List<String> lines = linesOf(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                read(i + 1, lines.get(i), leads, bad);
            }
        }
        return new LabelledLeads(leads, bad);
    }

    private static void read(int line, String text, List<LabelledLead> leads, List<BadRow> bad) {
        try {
            JsonNode row = JSON.readTree(text);
            if (!row.isObject()) {
                bad.add(new BadRow(
                        line, "It is no JSON object. Write {\"email\": ..., \"tier\": ...}.", List.of(text)));
                return;
            }
            List<String> header = List.copyOf(row.propertyNames());
            List<String> cells =
                    header.stream().map(name -> row.path(name).asString("")).toList();
            LabelledLeads.add(header, LeadRow.of(line, header, cells), leads, bad);
        } catch (JacksonException e) {
            bad.add(new BadRow(line, "It is not JSON: " + e.getOriginalMessage() + ".", List.of(text)));
        }
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new LeadListException("There is no file " + file + ".", e);
        } catch (MalformedInputException e) {
            throw new LeadListException(file + " is not UTF-8. Save it as UTF-8.", e);
        } catch (IOException e) {
            throw new LeadListException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
