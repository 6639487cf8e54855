package dev.leadwright.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseSettingsTests {
    @Test
    void noUrlMeansTheEmbeddedServer() {
        assertThat(settings("", "", "").findAddress()).isEmpty();
    }

    @Test
    void aJdbcUrlIsTakenAsItIs() {
        assertThat(settings("jdbc:postgresql://db:5433/crm", "ann", "secret").findAddress())
                .contains(new DatabaseAddress("jdbc:postgresql://db:5433/crm", "ann", "secret"));
    }

    @Test
    void aProvidersUrlIsTakenApart() {
        assertThat(settings("postgres://ann:p%40ss+word@db.example:5433/crm?sslmode=require", "", "")
                        .findAddress())
                .contains(new DatabaseAddress(
                        "jdbc:postgresql://db.example:5433/crm?sslmode=require", "ann", "p@ss+word"));
    }

    @Test
    void anExplicitPasswordWinsOverTheUrls() {
        assertThat(settings("postgresql://ann:old@db/crm", "", "new").findAddress())
                .contains(new DatabaseAddress("jdbc:postgresql://db/crm", "ann", "new"));
    }

    @Test
    void aPasswordIsNeverRepeatedInAnError() {
        assertThatThrownBy(() -> settings("postgres://ann:p^ss@db/crm", "", "").findAddress())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("in percent")
                .hasMessageNotContaining("p^ss");
        assertThat(new DatabaseAddress("jdbc:postgresql://ann:p^ss@db/crm", "", "").shown())
                .isEqualTo("jdbc:postgresql://db/crm");
    }

    @Test
    void anotherDatabaseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("jdbc:mysql://db/crm", "", ""))
                .withMessageContaining("url must look like jdbc:postgresql://host:5432/database");
    }

    @Test
    void secretsAreNotPrinted() {
        DatabaseSettings settings = settings("jdbc:postgresql://db/crm?password=secret", "ann", "secret");

        assertThat(settings.toString() + settings.findAddress()).doesNotContain("secret");
    }

    private static DatabaseSettings settings(String url, String user, String password) {
        return new DatabaseSettings(url, user, password, 10);
    }
}
