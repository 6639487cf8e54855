package dev.leadwright.database;

import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Examination;
import java.nio.file.Path;
import java.util.List;

/** Whether the database can be used and keeps what it acknowledged. The embedded one is started for it if it is not running. */
public final class DatabaseExamination implements Examination {
    private static final String NAME = "Database";

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
            return List.of(Check.ok(
                    NAME,
                    (database.isEmbedded()
                                    ? "The embedded PostgreSQL"
                                    : "PostgreSQL at " + database.address().shown())
                            + " answers and loses nothing in a power cut."));
        }
    }
}
