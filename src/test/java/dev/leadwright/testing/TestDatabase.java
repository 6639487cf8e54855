package dev.leadwright.testing;

import dev.leadwright.database.DatabaseAddress;
import dev.leadwright.database.DatabaseException;
import dev.leadwright.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A fresh, empty PostgreSQL database.
 *
 * <p>One server serves all tests of a JVM. It lives in {@code target/}, is warm from the last run, stops with the JVM,
 * and is adopted by the next run if the JVM was killed.
 *
 * @param url JDBC URL of the database
 * @param user role that owns it
 * @param password the role's password
 */
public record TestDatabase(String url, String user, String password) {
    private static final int SERVERS_AT_ONCE = 8;

    /** Creates a database under a name of its own. */
    public static TestDatabase create() {
        return create("");
    }

    /**
     * Creates a database under a name of its own, with every connection in one schema.
     *
     * @param schema the schema for unqualified names; it need not exist yet
     */
    public static TestDatabase create(String schema) {
        DatabaseAddress server = Server.RUNNING.address();
        String name;
        try (Connection connection = server.connect();
                var statement = connection.createStatement()) {
            name = nextName(statement);
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        String url = server.url().replaceFirst("/[^/]*$", "/" + name);
        return new TestDatabase(
                schema.isEmpty() ? url : url + "?currentSchema=" + schema, server.user(), server.password());
    }

    /** A data source that opens a connection each time it is asked. */
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private static String nextName(java.sql.Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("SELECT 'test_' || nextval('test_names')")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Started on first use. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            EmbeddedPostgres server = startInFreeFolder();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            dropLeftovers(server.address());
            return server;
        }

        /** Another test JVM of the same checkout may hold the first folder. */
        private static EmbeddedPostgres startInFreeFolder() {
            @Nullable DatabaseException taken = null;
            for (int i = 1; i <= SERVERS_AT_ONCE; i++) {
                try {
                    return EmbeddedPostgres.start(Path.of("target", "test-postgres", String.valueOf(i)));
                } catch (DatabaseException e) {
                    taken = e;
                }
            }
            throw new IllegalStateException(taken);
        }

        private static void dropLeftovers(DatabaseAddress server) {
            try (Connection connection = server.connect();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE SEQUENCE IF NOT EXISTS test_names");
                List<String> names = new ArrayList<>();
                try (var rows =
                        statement.executeQuery("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'")) {
                    while (rows.next()) {
                        names.add(rows.getString(1));
                    }
                }
                for (String name : names) {
                    statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
