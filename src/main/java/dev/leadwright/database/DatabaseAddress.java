package dev.leadwright.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where a PostgreSQL answers and as whom to log in.
 *
 * @param url a JDBC URL, {@code jdbc:postgresql://host:port/database}
 * @param user the role; empty if the URL names it
 * @param password the role's password; empty if none is needed. Never printed
 */
public record DatabaseAddress(String url, String user, String password) {
    /** Opens one connection, giving up after ten seconds. The caller closes it. */
    public Connection connect() throws SQLException {
        var properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        properties.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(url, properties);
    }

    /** The URL without its parameters, which may hold a password. */
    public String shown() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
    }

    /** The same server and role, another database. */
    DatabaseAddress inDatabase(String database) {
        return new DatabaseAddress(url.substring(0, url.lastIndexOf('/') + 1) + database, user, password);
    }

    @Override
    public String toString() {
        return "DatabaseAddress[" + shown() + ", user=" + user + ", password=***]";
    }
}
