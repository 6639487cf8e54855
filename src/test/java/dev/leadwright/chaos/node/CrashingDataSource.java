package dev.leadwright.chaos.node;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The database with crash points before and after each commit, those of single statements included. */
final class CrashingDataSource extends DelegatingDataSource {
    private final CrashPoints points;

    CrashingDataSource(DataSource database, CrashPoints points) {
        super(database);
        this.points = points;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return watched(super.getConnection());
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> switch (method.getName()) {
            case "commit" ->
                points.<@Nullable Object>around(
                        "commit " + CrashPoints.caller(), () -> invoke(connection, method, arguments));
            case "prepareStatement" -> {
                Object made = invoke(connection, method, arguments);
                yield arguments != null
                                && isWrite(String.valueOf(arguments[0]))
                                && made instanceof PreparedStatement statement
                        ? watched(statement, connection)
                        : made;
            }
            default -> invoke(connection, method, arguments);
        });
    }

    /** A write outside a transaction is its own commit. */
    private PreparedStatement watched(PreparedStatement statement, Connection connection) {
        return proxy(
                PreparedStatement.class,
                (method, arguments) -> method.getName().startsWith("execute") && connection.getAutoCommit()
                        ? points.<@Nullable Object>around(
                                "write " + CrashPoints.caller(), () -> invoke(statement, method, arguments))
                        : invoke(statement, method, arguments));
    }

    private static boolean isWrite(String sql) {
        String start = sql.stripLeading().toUpperCase(Locale.ROOT);
        return start.startsWith("INSERT") || start.startsWith("UPDATE") || start.startsWith("DELETE");
    }

    @FunctionalInterface
    private interface Behaviour {
        @Nullable
        Object of(Method method, @Nullable Object @Nullable [] arguments) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Behaviour behaviour) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> behaviour.of(method, arguments)));
    }

    static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception failure) {
                throw failure;
            }
            throw e;
        }
    }
}
