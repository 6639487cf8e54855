package dev.leadwright.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.leadwright.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node's own clock may be wrong, and the database may be away: the time stays the database's. */
class DatabaseClockTests {
    private final DataSource database = TestDatabase.create().dataSource();

    @Test
    void theTimeIsTheDatabasesHoweverWrongTheMachineIs() {
        Clock aDayLate = Clock.offset(Clock.systemUTC(), Duration.ofDays(-1));

        try (DatabaseClock clock = DatabaseClock.of(database::getConnection, aDayLate)) {
            Instant before = databasesTime();
            Instant told = clock.instant();
            Instant after = databasesTime();

            assertThat(told)
                    .isBetween(before.minus(1, ChronoUnit.SECONDS), after.plus(1, ChronoUnit.SECONDS))
                    .isAfter(aDayLate.instant());
        }
    }

    @Test
    void itRunsOnWhenTheDatabaseIsAway() {
        AwayAfterTheFirst connections = new AwayAfterTheFirst(database);

        try (DatabaseClock clock = DatabaseClock.of(connections, Clock.systemUTC())) {
            Instant first = clock.instant();
            clock.readAgain();

            assertThat(connections.asked).isEqualTo(2);
            assertThat(clock.instant()).isAfterOrEqualTo(first).isCloseTo(first, within(1, ChronoUnit.MINUTES));
        }
    }

    @Test
    void withoutADatabaseThereIsNoTime() {
        assertThatThrownBy(() -> DatabaseClock.of(
                        () -> {
                            throw new SQLException("connection refused");
                        },
                        Clock.systemUTC()))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("The database does not say what time it is: connection refused");
    }

    @Test
    void anotherZoneShowsTheSameTime() {
        try (DatabaseClock clock = DatabaseClock.of(database)) {
            Clock inTokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));

            assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
            assertThat(inTokyo.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
            assertThat(inTokyo.instant()).isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES));
        }
    }

    private Instant databasesTime() {
        return JdbcClient.create(database)
                .sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Answers once. */
    private static final class AwayAfterTheFirst implements DatabaseClock.Connections {
        private final DataSource database;
        private int asked;

        AwayAfterTheFirst(DataSource database) {
            this.database = database;
        }

        @Override
        public java.sql.Connection open() throws SQLException {
            asked++;
            if (asked > 1) {
                throw new SQLException("the database system is shutting down");
            }
            return database.getConnection();
        }
    }
}
