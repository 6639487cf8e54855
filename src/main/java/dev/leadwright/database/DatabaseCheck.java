package dev.leadwright.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Refuses a database that would forget what it acknowledged: a forgotten mail is sent twice. */
public final class DatabaseCheck {
    private static final int OLDEST_VERSION = 15;
    private static final int VERSION_UNIT = 10_000; // 150004 is 15.4

    private DatabaseCheck() {}

    /**
     * Connects and looks at version and durability.
     *
     * @throws DatabaseException if the server cannot be reached, is older than 15 or trades durability for speed
     */
    public static void check(DatabaseAddress address) {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            int version = Integer.parseInt(setting(statement, "server_version_num"));
            if (version / VERSION_UNIT < OLDEST_VERSION) {
                throw new DatabaseException(address.shown() + " is PostgreSQL " + setting(statement, "server_version")
                        + "; Leadwright needs " + OLDEST_VERSION + " or newer. Upgrade that server, or leave out"
                        + " LEADWRIGHT_DATABASE_URL to use the embedded one.");
            }
            if (setting(statement, "fsync").equals("off")) {
                throw new DatabaseException(address.shown() + " runs with fsync=off: a power cut would lose or damage"
                        + " what Leadwright recorded. Set fsync = on in its postgresql.conf and reload it"
                        + " (SELECT pg_reload_conf()).");
            }
            if (setting(statement, "synchronous_commit").equals("off")) {
                throw new DatabaseException(address.shown() + " runs with synchronous_commit=off: it acknowledges what"
                        + " is not on disk yet, and a crash would make Leadwright send mail twice. Set"
                        + " synchronous_commit = on in its postgresql.conf, and reset it for role and database"
                        + " (ALTER ROLE ... RESET synchronous_commit, ALTER DATABASE ... RESET synchronous_commit).");
            }
        } catch (SQLException e) {
            throw new DatabaseException(
                    "Cannot use the PostgreSQL at " + address.shown() + ": " + e.getMessage()
                            + " Check that it runs, and check LEADWRIGHT_DATABASE_URL with user and password.",
                    e);
        }
    }

    private static String setting(Statement statement, String name) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
