package dev.leadwright.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database's clock, which all nodes go by: when a task is due and whether a node is dead is judged by times that others
 * wrote. It is asked at the start and every 30 s, and kept in between by a clock that nobody can set; so this machine's
 * time may be wrong, or be set right, without anything happening twice or late.
 */
public final class DatabaseClock extends Clock implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DatabaseClock.class);
    private static final Duration INTERVAL = Duration.ofSeconds(30);

    private final Connections database;
    private final Clock machine;
    private volatile Reading reading;
    private volatile boolean warned;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("database-clock").factory());

    /** What the time was at a moment of the clock that cannot be set. */
    private record Reading(Instant time, long atNanos) {
        Instant now() {
            return time.plusNanos(System.nanoTime() - atNanos);
        }
    }

    /** Where it asks. */
    @FunctionalInterface
    interface Connections {
        Connection open() throws SQLException;
    }

    private DatabaseClock(Connections database, Clock machine) throws SQLException {
        this.database = database;
        this.machine = machine;
        this.reading = read();
        warnOfADifference();
        var _ = timer.scheduleWithFixedDelay(
                this::readAgain, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Asks the database for the time.
     *
     * @throws DatabaseException if it does not answer
     */
    public static DatabaseClock of(DataSource database) {
        return of(database::getConnection, Clock.systemUTC());
    }

    /** The same, with a clock of this machine that may be wrong. */
    static DatabaseClock of(Connections database, Clock machine) {
        try {
            return new DatabaseClock(database, machine);
        } catch (SQLException failure) {
            throw new DatabaseException("The database does not say what time it is: " + failure.getMessage(), failure);
        }
    }

    @Override
    public Instant instant() {
        return reading.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    void readAgain() {
        try {
            reading = read();
            warnOfADifference();
        } catch (SQLException failure) {
            log.debug("The time is kept without the database: {}", failure.getMessage());
        }
    }

    /** The moment in the middle between question and answer is taken for that of the answer. */
    private Reading read() throws SQLException {
        try (Connection connection = database.open();
                var statement = connection.createStatement()) {
            long asked = System.nanoTime();
            try (var row = statement.executeQuery("SELECT clock_timestamp()")) {
                row.next();
                long answered = System.nanoTime();
                return new Reading(row.getObject(1, OffsetDateTime.class).toInstant(), asked + (answered - asked) / 2);
            }
        }
    }

    private void warnOfADifference() {
        ClockDifference difference = new ClockDifference(Duration.between(instant(), machine.instant()));
        if (difference.isLarge() && !warned) {
            log.warn("{} Leadwright goes by the database's. {}", difference.inWords(), ClockDifference.REMEDY);
        }
        warned = difference.isLarge();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private static final class InZone extends Clock {
        private final Clock clock;
        private final ZoneId zone;

        InZone(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(clock, other);
        }
    }
}
