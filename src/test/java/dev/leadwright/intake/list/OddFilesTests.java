package dev.leadwright.intake.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists as they are met in the wild (third-party data, see {@link SharedData}). */
class OddFilesTests {

    @Test
    void csv_spectrum_is_read_as_it_says() throws IOException {
        Path spectrum = SharedData.get("bad-input/csv-spectrum");
        try (Stream<Path> files = Files.list(spectrum.resolve("csvs"))) {
            for (Path csv : files.toList()) {
                String name = String.valueOf(csv.getFileName()).replace(".csv", ".json");
                JsonNode expected =
                        JsonMapper.shared().readTree(spectrum.resolve("json").resolve(name));

                if (!expected.isArray()) {
                    continue; // location_coordinates.json does not describe location_coordinates.csv
                }
                List<Cells> records =
                        CellReader.read(ListText.read(csv), 1, ',').records();

                assertThat(records.size() - 1).as(name).isEqualTo(expected.size());
                List<String> header = records.getFirst().values();
                for (int row = 0; row < expected.size(); row++) {
                    for (int column = 0; column < header.size(); column++) {
                        String value = expected.get(row).get(header.get(column)).asString();
                        assertThat(records.get(row + 1).values().get(column))
                                .as("%s, row %d, %s", name, row, header.get(column))
                                .isEqualTo(value.replace("\r\n", "\n"));
                    }
                }
            }
        }
    }

    @Test
    void any_file_is_read_or_refused_with_a_sentence() throws IOException {
        try (Stream<Path> files = Files.walk(SharedData.get("bad-input/frictionless-csv/data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try {
                    LeadList list = LeadList.read(file, Map.of());
                    assertThat(list.header()).as(file.toString()).isNotEmpty();
                } catch (LeadListException refused) {
                    assertThat(refused.getMessage()).as(file.toString()).endsWith(".");
                }
            }
        }
    }

    @Test
    void the_realistic_lists_are_understood() {
        LeadList fleet = LeadList.read(SharedData.get("leads/fleet-saas/leads.csv"), Map.of());
        LeadList atomic = LeadList.read(SharedData.get("leads/atomic-crm/contacts.csv"), Map.of());
        LeadList ragged = LeadList.read(SharedData.get("leads/atomic-crm/contacts_export_ragged.csv"), Map.of());

        assertThat(fleet.rows()).hasSize(946);
        assertThat(fleet.mapped())
                .containsEntry("job_title", LeadField.JOB_TITLE)
                .containsKey("email");
        assertThat(fleet.bad()).isEmpty();
        assertThat(atomic.rows()).hasSize(500);
        assertThat(atomic.rows())
                .filteredOn(row -> row.find(LeadField.EMAIL).isPresent())
                .hasSize(500);
        assertThat(ragged.bad()).isEmpty();
    }
}
