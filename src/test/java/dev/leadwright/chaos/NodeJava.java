package dev.leadwright.chaos;

import dev.leadwright.chaos.world.JavaCommand;
import dev.leadwright.chaos.world.JavaCommand.Jars;
import dev.leadwright.chaos.world.Node;
import dev.leadwright.chaos.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How the nodes of this JVM's runs are started: from a cache that one node leaves behind before the first run. */
final class NodeJava {
    private static final Path FOLDER = Path.of("target", "chaos", "java");
    private static final Duration ENOUGH_WORK = Duration.ofSeconds(6);

    private static @Nullable JavaCommand java;

    private NodeJava() {}

    /** On first use a node is trained, which takes some seconds. */
    static synchronized JavaCommand trained() {
        JavaCommand known = java;
        if (known == null) {
            known = train();
            java = known;
        }
        return known;
    }

    private static JavaCommand train() {
        try (World world = new World(FOLDER, false)) {
            Jars jars = JavaCommand.jars(Files.createDirectories(FOLDER.toAbsolutePath()));
            world.office.leadsComeIn(6);
            Node node = world.starter(jars.training()).start(_ -> {});
            node.ready().join();
            node.go();
            Moment.pass(ENOUGH_WORK);
            node.exit();
            node.death().join();
            return jars.trained();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
