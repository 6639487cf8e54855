package dev.leadwright.web.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptOutListTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"company.com", "www.company.com", "COMPANY.com", "a.b.company.com", "xn--mller-kva.de"})
    void aDomainAndItsSubdomainsAreSpared(String host) throws IOException {
        OptOutList list = list("""
                # asked by mail, 2026-11-02
                https://www.Company.com/about   # and by phone
                müller.de.
                """);

        assertThat(list.refusal(host)).isPresent().get().asString().endsWith("asked not to be visited (opt-out.txt).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mycompany.com", "company.com.example", "company.co", "com", "1.2.3.4", "[::1]"})
    void othersAreNot(String host) throws IOException {
        assertThat(list("company.com\n\n# 1.2.3.4\n").refusal(host)).isEmpty();
    }

    @Test
    void aLineThatIsNoDomainSparesNobody() throws IOException {
        OptOutList list = list("com\nnot a domain\ncompany.com\n");

        assertThat(list.refusal("other.com")).isEmpty();
        assertThat(list.refusal("company.com")).isPresent();
    }

    @Test
    void aChangedListIsReadAgain() throws IOException {
        OptOutList list = list("company.com");
        assertThat(list.refusal("other.com")).isEmpty();

        Path file = Files.writeString(folder.resolve("opt-out.txt"), "company.com\nother.com");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));

        assertThat(list.refusal("other.com")).isPresent();
    }

    @Test
    void whileTheListCannotBeReadNobodyIsVisited() throws IOException {
        OptOutList list = list("company.com");
        Files.delete(folder.resolve("opt-out.txt"));

        assertThat(list.refusal("other.com"))
                .contains("The opt-out list " + folder.resolve("opt-out.txt")
                        + " (web.opt-out-file) cannot be read. No site is visited until it can.");
    }

    @Test
    void withoutAListNobodyIsSpared() {
        assertThat(new OptOutList(Optional.empty()).refusal("company.com")).isEmpty();
    }

    private OptOutList list(String lines) throws IOException {
        return new OptOutList(Optional.of(Files.writeString(folder.resolve("opt-out.txt"), lines)));
    }
}
