package dev.leadwright.chaos.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Everything the nodes live among, fresh for one run. */
public final class World implements AutoCloseable {
    private static final Path POSTGRES = Path.of("target", "chaos", "postgres");

    public final Path folder;
    public final ProductDatabase database;
    public final SalesOffice office;
    public final MailServer mail = new MailServer();
    public final ModelServer model = new ModelServer();
    public final StaleWrites staleWrites;
    public final AuditBook audit;

    /**
     * @param folder for the nodes' logs
     * @param uniqueTasks whether the account keeps the reference of a task unique
     */
    public World(Path folder, boolean uniqueTasks) {
        try {
            this.folder = Files.createDirectories(folder.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = ProductDatabase.start(POSTGRES);
        staleWrites = new StaleWrites(database.dataSource());
        audit = new AuditBook(database.dataSource());
        office = new SalesOffice(uniqueTasks);
        office.setUp(database.dataSource());
    }

    public NodeStarter starter(JavaCommand java) {
        return new NodeStarter(folder, java, database, office, mail, model);
    }

    @Override
    public void close() {
        mail.close();
        model.close();
        office.close();
        database.close();
    }
}
