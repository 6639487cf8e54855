package dev.leadwright.chaos.node;

import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.configuration.SettingsLoader;
import dev.leadwright.orchestration.TaskMoved;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What {@code serve} starts, with its settings. It is told what to do on its standard input, a word on each line, and
 * reports on its standard output: see {@link Telling}.
 */
public final class NodeUnderTest {
    private NodeUnderTest() {}

    /**
     * Starts a node.
     *
     * @param args the file with the settings, and Spring's properties among them as {@code spring.}
     */
    public static void main(String[] args) throws IOException {
        Properties given = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(args[0]))) {
            given.load(file);
        }
        Map<String, String> settings = new HashMap<>();
        Map<String, Object> properties = new HashMap<>();
        given.stringPropertyNames().forEach(name -> {
            if (name.startsWith("spring.") || name.startsWith("server.") || name.startsWith("logging.")) {
                properties.put(name, given.getProperty(name));
            } else if (!name.startsWith("rig.")) {
                settings.put(name, given.getProperty(name));
            }
        });
        start(settings, properties, given.getProperty("rig.model"));
    }

    private static void start(Map<String, String> settings, Map<String, Object> properties, String model) {
        Telling telling = new Telling();
        CrashPoints points = new CrashPoints(telling);
        LoadedSettings loaded = new SettingsLoader().load(Optional.empty(), Map.of(), settings);
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("rig", properties));
        SpringApplication spring = new SpringApplication(NodeApplication.class);
        spring.setEnvironment(environment);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.addInitializers(starting -> {
            loaded.sections()
                    .forEach(section -> starting.getBeanFactory()
                            .registerSingleton(section.getClass().getName(), section));
            starting.getBeanFactory().addBeanPostProcessor(new Equipment(points, model));
            starting.getBeanFactory().registerSingleton("gate", new Gate(points, telling));
            starting.addApplicationListener(ApplicationListener.forPayload((TaskMoved moved) -> telling.moved(moved)));
        });
        spring.run();
        telling.working();
    }
}
