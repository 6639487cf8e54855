package dev.leadwright.chaos.world;

import dev.leadwright.chaos.node.NodeUnderTest;
import dev.leadwright.database.DatabaseAddress;
import dev.leadwright.testing.Profiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Starts nodes: each a JVM of its own with a name, a log and a port at the mail server. */
public final class NodeStarter {
    private final Path folder;
    private final JavaCommand java;
    private final ProductDatabase database;
    private final SalesOffice office;
    private final MailServer mail;
    private final ModelServer model;
    private final AtomicInteger count = new AtomicInteger();

    /**
     * Starts nothing yet.
     *
     * @param folder for the nodes' logs and settings
     */
    public NodeStarter(
            Path folder,
            JavaCommand java,
            ProductDatabase database,
            SalesOffice office,
            MailServer mail,
            ModelServer model) {
        this.folder = folder;
        this.java = java;
        this.database = database;
        this.office = office;
        this.mail = mail;
        this.model = model;
    }

    /**
     * Starts one, which comes to its gate by itself.
     *
     * @param onPoint is told of each crash point that the node passes for the first time
     */
    public Node start(Consumer<String> onPoint) {
        int number = count.incrementAndGet();
        String name = "node-" + number;
        try {
            Path settings = folder.resolve(name + ".properties");
            try (Writer file = Files.newBufferedWriter(settings)) {
                settingsOf(name, number).store(file, null);
            }
            List<String> command = new ArrayList<>(java.command());
            command.add(NodeUnderTest.class.getName());
            command.add(settings.toString());
            Process process = new ProcessBuilder(command)
                    .redirectError(folder.resolve(name + ".log").toFile())
                    .start();
            return new Node(name, process, onPoint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every other node sends each call alone, at once: gathered calls save requests and take their time. */
    private Properties settingsOf(String name, int number) {
        DatabaseAddress address = database.addressFor(name);
        Properties all = new Properties();
        all.putAll(Map.of(
                "spring.datasource.url", address.url(),
                "spring.datasource.username", address.user(),
                "spring.datasource.password", address.password(),
                "spring.datasource.hikari.maximum-pool-size", "12",
                "spring.datasource.hikari.minimum-idle", "2",
                "spring.main.web-application-type", "none",
                "spring.flyway.enabled", "false",
                "logging.config", "classpath:chaos/logback-node.xml",
                "rig.model", model.address()));
        all.putAll(Map.of(
                "home", folder.resolve(name).toString(),
                "dashboard.port", "0",
                "hubspot.base-url", office.portal().baseUri().toString(),
                "hubspot.token", office.token(),
                "hubspot.calls-per-ten-seconds", "2000",
                "hubspot.association-calls-per-ten-seconds", "2000",
                "hubspot.searches-per-second", "20",
                "hubspot.gather-for", number % 2 == 0 ? "5ms" : "0ms",
                "hubspot.timeout", "5s"));
        all.putAll(Map.of(
                "orchestration.scan-interval", "2s",
                "orchestration.max-concurrent-tasks", "24",
                "orchestration.retry-delay", "100ms",
                "orchestration.wait-after-failure", "1s",
                "orchestration.escalate-after", "20",
                "orchestration.human-owner", SalesOffice.HUMAN,
                "orchestration.concurrency.enricher", "8",
                "orchestration.concurrency.outreach", "8",
                "intake.watch-new-contacts", "false"));
        // At this rate of deaths even those who were only near would soon be suspects.
        all.put("orchestration.poison-after", "20");
        // A node that lives for seconds meets more faults in them than others in a day.
        all.put("orchestration.outage-rest", "2s");
        all.put("sending.on-from-start", "true");
        all.putAll(Map.of(
                "agents.warm-outreach-delay", "0s",
                "agents.cold-enrichment-delay", "0s",
                "agents.cold-outreach-delay", "0s",
                "agents.follow-up-email-delay", "3s",
                "web.enabled", "false"));
        all.putAll(Map.of(
                "mail.smtp-url", "smtp://127.0.0.1:" + mail.portFor(name),
                "mail.from", "anna.sales@seller.example",
                "mail.from-name", "Anna Sales",
                "mail.postal-address", "Seller Ltd, 1 Market Street, York, United Kingdom",
                "unsubscribe.public-url", "https://mail.seller.example",
                "sending.anytime", "true",
                "compliance.everywhere", "OPT_OUT",
                "review.enabled", "false",
                "mail.timeout", "5s",
                "analyst.icp", Profiles.writeSeller(folder.resolve(name)).toString()));
        return all;
    }
}
