package dev.leadwright.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** All tests share one data directory: creating one takes seconds, starting on it does not. */
class EmbeddedPostgresTests {
    @TempDir
    static Path base;

    @BeforeAll
    static void createDataDirectory() {
        EmbeddedPostgres.start(base).close();
    }

    @Test
    void dataIsKeptBetweenRuns() throws SQLException {
        try (var server = EmbeddedPostgres.start(base)) {
            execute(server, "CREATE TABLE kept (word text)");
            execute(server, "INSERT INTO kept VALUES ('still here')");
        }
        try (var server = EmbeddedPostgres.start(base)) {
            assertThat(ask(server, "SELECT word FROM kept")).isEqualTo("still here");
        }
    }

    @Test
    void commitsAreDurableAndPagesChecked() throws SQLException {
        try (var server = EmbeddedPostgres.start(base)) {
            assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(server, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "SHOW data_checksums")).isEqualTo("on");
            assertThatNoException().isThrownBy(() -> DatabaseCheck.check(server.address()));
        }
    }

    @Test
    void onlyLoopbackAndOnlyThePasswordOpenIt() throws IOException, SQLException {
        try (var server = EmbeddedPostgres.start(base)) {
            assertThat(ask(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "SHOW unix_socket_directories")).isEmpty();
            var guess =
                    new DatabaseAddress(server.address().url(), server.address().user(), "guess");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(guess::connect)
                    .withMessageContaining("password authentication failed");
        }
        assertThat(Files.getPosixFilePermissions(base.resolve("password")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void aSecondStartIsRefusedAndNamesTheFirst() {
        try (var first = EmbeddedPostgres.start(base)) {
            for (int attempt = 1; attempt <= 2; attempt++) {
                assertThatExceptionOfType(DatabaseException.class)
                        .isThrownBy(() -> EmbeddedPostgres.start(base))
                        .withMessageContaining(
                                "Another Leadwright (pid %d) uses this data directory",
                                ProcessHandle.current().pid());
            }
            assertThatNoException().isThrownBy(() -> execute(first, "SELECT 1"));
        }
    }

    @Test
    void aCommandJoinsTheServerOfAService() throws SQLException {
        try (var service = EmbeddedPostgres.start(base)) {
            try (var command = EmbeddedPostgres.startOrJoin(base)) {
                assertThat(command.address()).isEqualTo(service.address());
            }
            assertThat(ask(service, "SELECT 'still running'")).isEqualTo("still running");
        }
    }

    @Test
    void whoeverUsesItLastStopsIt() throws SQLException, IOException {
        var service = EmbeddedPostgres.start(base);
        try (var command = EmbeddedPostgres.startOrJoin(base)) {
            service.close();
            assertThat(ask(command, "SELECT 'still running'")).isEqualTo("still running");
        }
        assertThat(PostmasterFile.findIn(base.resolve("data"))).isEmpty();
    }

    @Test
    void aProcessThatEndsLeavesTheServerToThoseThatJoined() throws Exception {
        Process service = KilledParent.start(base);
        try (var command = EmbeddedPostgres.startOrJoin(base)) {
            service.outputWriter().close();
            assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(ask(command, "SELECT 'still running'")).isEqualTo("still running");
        }
        assertThat(PostmasterFile.findIn(base.resolve("data"))).isEmpty();
    }

    @Test
    void theServerOfAKilledParentIsAdopted() throws IOException, InterruptedException {
        KilledParent.startAndKill(base);
        long orphan = postmaster().pid();

        try (var server = EmbeddedPostgres.start(base)) {
            assertThat(postmaster().pid()).isEqualTo(orphan);
            assertThatNoException().isThrownBy(() -> execute(server, "SELECT 1"));
        }
        assertThat(PostmasterFile.findIn(base.resolve("data"))).isEmpty();
    }

    @Test
    void aKilledServerRecoversWhatWasCommitted() throws IOException, InterruptedException, SQLException {
        KilledParent.startAndKill(base);
        ProcessHandle.of(postmaster().pid()).orElseThrow().destroyForcibly();

        try (var server = EmbeddedPostgres.start(base)) {
            assertThat(ask(server, "SELECT 'alive'")).isEqualTo("alive");
        }
    }

    @Test
    void aPostmasterFileThatNamesAnotherProgramIsRemoved() throws IOException, SQLException {
        Files.writeString(PostmasterFile.pathIn(base.resolve("data")), """
                %d
                %s
                1700000000
                5432

                127.0.0.1
                """.formatted(
                        ProcessHandle.current().pid(), base.resolve("data")));

        try (var server = EmbeddedPostgres.start(base)) {
            assertThat(ask(server, "SELECT 'alive'")).isEqualTo("alive");
        }
    }

    @Test
    @EnabledIf("isRoot")
    void rootKeepsADirectoryOfAnotherUserWithThatUser(@TempDir Path foreign) throws IOException, SQLException {
        UserPrincipal nobody =
                foreign.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Files.setOwner(foreign, nobody);

        try (var server = EmbeddedPostgres.start(foreign)) {
            assertThat(ask(server, "SELECT 'alive'")).isEqualTo("alive");
        }

        assertThat(Files.getOwner(foreign.resolve("data"))).isEqualTo(nobody);
    }

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    @Test
    void anUnreadablePostmasterFileIsRemoved() throws IOException, SQLException {
        Files.writeString(PostmasterFile.pathIn(base.resolve("data")), "");

        try (var server = EmbeddedPostgres.start(base)) {
            assertThat(ask(server, "SELECT 'alive'")).isEqualTo("alive");
        }
    }

    @Test
    void anotherPortIsChosenWhenTheLastOneIsTaken() throws IOException {
        int last = Integer.parseInt(Files.readString(base.resolve("port")).strip());
        try (var squatter = new ServerSocket(last, 1, InetAddress.getLoopbackAddress());
                var server = EmbeddedPostgres.start(base)) {
            assertThat(squatter.isBound()).isTrue();
            assertThat(server.address().url()).doesNotContain(":" + last + "/");
        }
    }

    @Test
    void aDatabaseThatDoesNotSyncIsRefused() throws SQLException {
        try (var server = EmbeddedPostgres.start(base)) {
            execute(server, "ALTER SYSTEM SET fsync = off");
            execute(server, "SELECT pg_reload_conf()");
            try {
                assertRefused(server, "fsync=off");
            } finally {
                execute(server, "ALTER SYSTEM RESET fsync");
            }
        }
    }

    @Test
    void aDatabaseThatAcknowledgesTooEarlyIsRefused() throws SQLException {
        try (var server = EmbeddedPostgres.start(base)) {
            execute(server, "ALTER ROLE leadwright SET synchronous_commit = off");
            try {
                assertRefused(server, "synchronous_commit=off");
            } finally {
                execute(server, "ALTER ROLE leadwright RESET synchronous_commit");
            }
        }
    }

    @Test
    void anUnreachableDatabaseIsNamed() {
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> DatabaseCheck.check(
                        new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/crm?password=secret", "ann", "")))
                .withMessageContaining("Cannot use the PostgreSQL at jdbc:postgresql://127.0.0.1:1/crm:")
                .withMessageContaining("LEADWRIGHT_DATABASE_URL")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
    }

    private static PostmasterFile postmaster() throws IOException {
        return PostmasterFile.findIn(base.resolve("data")).orElseThrow();
    }

    private static void assertRefused(EmbeddedPostgres server, String reason) {
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> DatabaseCheck.check(server.address()))
                .withMessageContaining(reason);
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = server.address().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = server.address().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
