package dev.leadwright.chaos;

import dev.leadwright.chaos.world.JavaCommand;
import dev.leadwright.chaos.world.Node;
import dev.leadwright.chaos.world.NodeJars;
import dev.leadwright.chaos.world.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How the nodes of this JVM's runs are started: from a cache that one node leaves behind before the first run. */
final class NodeJava {
    private static final Path FOLDER = Path.of("target", "chaos", "java");
    private static final Duration ENOUGH_WORK = Duration.ofSeconds(6);

    private static @Nullable NodeJars jars;

    private NodeJava() {}

    /** The nodes of a plan, with its bug if it has one. On first use a node is trained, which takes some seconds. */
    static synchronized JavaCommand of(Plan plan) {
        NodeJars known = jars;
        if (known == null) {
            known = NodeJars.of(FOLDER);
            jars = known;
        }
        if (plan.bug().isPresent()) {
            return JavaCommand.patched(known, plan.bug().get().jar(plan.folder()));
        }
        if (!Files.exists(known.cache())) {
            train(known);
        }
        return JavaCommand.trained(known);
    }

    private static void train(NodeJars jars) {
        try (World world = new World(FOLDER, false)) {
            world.office.leadsComeIn(6);
            Node node = world.starter(JavaCommand.training(jars)).start(_ -> {});
            node.ready().join();
            node.go();
            Moment.pass(ENOUGH_WORK);
            node.exit();
            node.death().join();
        }
    }
}
