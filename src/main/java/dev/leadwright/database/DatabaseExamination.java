package dev.leadwright.database;

import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Examination;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whether the database can be used and keeps what it acknowledged. The embedded one is started for it if it is not running. */
public final class DatabaseExamination implements Examination {
    private static final String NAME = "Database";
    private static final String CLOCK = "Database's clock";

    private final DatabaseSettings settings;
    private final Path home;

    public DatabaseExamination(DatabaseSettings settings, Path home) {
        this.settings = settings;
        this.home = home;
    }

    @Override
    public String subject() {
        return NAME;
    }

    @Override
    public List<Check> run() {
        try (Database database = Database.openOrJoin(settings, home)) {
            Check answers = Check.ok(
                    NAME,
                    (database.isEmbedded()
                                    ? "The embedded PostgreSQL"
                                    : "PostgreSQL at " + database.address().shown())
                            + " answers and loses nothing in a power cut.");
            return List.of(answers, clock(database.address()));
        }
    }

    private static Check clock(DatabaseAddress database) {
        try (DatabaseClock clock = DatabaseClock.of(database::connect, Clock.systemUTC())) {
            Instant ours = Clock.systemUTC().instant();
            ClockDifference difference = new ClockDifference(Duration.between(clock.instant(), ours));
            return difference.isLarge()
                    ? Check.warn(CLOCK, difference.inWords(), ClockDifference.REMEDY)
                    : Check.ok(CLOCK, difference.inWords());
        }
    }
}
