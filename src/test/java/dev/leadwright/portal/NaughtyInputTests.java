package dev.leadwright.portal;

import static dev.leadwright.portal.PortalClient.OBJECTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.portal.PortalClient.Answer;
import dev.leadwright.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Third-party collections of bad input. They are no part of the project: absent, these tests are skipped. */
class NaughtyInputTests {

    @RegisterExtension
    static final PortalFixture fixture = new PortalFixture();

    private final PortalClient client = fixture.client();
    private final JsonMapper json = new JsonMapper();

    @Test
    void brokenJsonIsTheCallersFault() throws IOException {
        Path suite = SharedData.get("bad-input/JSONTestSuite");
        List<Path> broken;
        try (Stream<Path> files = Files.list(suite)) {
            broken = files.filter(file -> file.getFileName().toString().startsWith("n_"))
                    .toList();
        }
        for (Path file : broken) {
            byte[] body = Files.readAllBytes(file);
            for (String path : List.of("contacts", "contacts/search", "tasks/batch/create")) {
                Answer answer = client.sendBytes(OBJECTS + path, body);
                assertThat(answer.status())
                        .as("%s to %s", file.getFileName(), path)
                        .isBetween(400, 499);
            }
        }
        assertThat(fixture.portal().countRecords("contacts")).isZero();
    }

    @Test
    void soundJsonOfAnyShapeIsNeverAServersFault() throws IOException {
        Path suite = SharedData.get("bad-input/JSONTestSuite");
        try (Stream<Path> files = Files.list(suite)) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("y_"))
                    .toList()) {
                Answer answer = client.sendBytes(OBJECTS + "contacts/search", Files.readAllBytes(file));
                assertThat(answer.status()).as("%s", file.getFileName()).isLessThan(500);
            }
        }
    }

    @Test
    void naughtyStringsAreStoredAsTheyAre() throws IOException {
        Path file = SharedData.get("bad-input/blns/blns.json");
        List<String> strings = json.readValue(file.toFile(), new TypeReference<>() {});
        for (String naughty : strings) {
            if (naughty.isEmpty()) {
                continue;
            }
            Answer created = client.post(
                    OBJECTS + "contacts",
                    json.writeValueAsString(Map.of("properties", Map.of("firstname", "x", "company", naughty))));
            assertThat(created.status()).as(naughty).isEqualTo(201);
            Answer read = client.get(OBJECTS + "contacts/" + created.text("/id") + "?properties=company");
            assertThat(read.text("/properties/company")).isEqualTo(naughty);

            Answer found = client.search(
                    "contacts",
                    json.writeValueAsString(Map.of(
                            "filterGroups",
                            List.of(Map.of(
                                    "filters",
                                    List.of(Map.of("propertyName", "company", "operator", "EQ", "value", naughty)))))));
            assertThat(found.status()).as(naughty).isLessThan(500);
            Answer queried = client.search("contacts", json.writeValueAsString(Map.of("query", naughty)));
            assertThat(queried.status()).as(naughty).isLessThan(500);
        }
    }
}
