package dev.leadwright.portal;

import dev.leadwright.portal.account.OwnerStore;
import dev.leadwright.portal.http.CallCount;
import dev.leadwright.portal.limit.Limits;
import dev.leadwright.portal.page.PageAccess;
import dev.leadwright.portal.record.RecordLedger;
import dev.leadwright.portal.schema.ObjectType;
import dev.leadwright.portal.webhook.Webhooks;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * A running HubSpot-compatible CRM on 127.0.0.1, with its records in PostgreSQL. Several can run in one JVM, each on its
 * own database, beside any other Spring application: a portal reads no settings but its options, and leaves logging as
 * it finds it.
 */
public final class Portal implements AutoCloseable {

    /** Tomcat tells of every start and stop on the console where nobody has set up its logging. */
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    private final ConfigurableApplicationContext context;
    private final int port;

    private Portal(ConfigurableApplicationContext context, int port) {
        this.context = context;
        this.port = port;
    }

    /**
     * Starts a portal and waits until it answers.
     *
     * @throws PortalStartException if the port is taken or the database cannot be used
     */
    public static Portal start(PortalOptions options) {
        if (TOMCAT.getLevel() == null) {
            TOMCAT.setLevel(Level.WARNING);
        }
        // Not by SpringApplication: it would set up logging and read application.yaml a second time in this JVM.
        AnnotationConfigServletWebServerApplicationContext context =
                new AnnotationConfigServletWebServerApplicationContext();
        context.setEnvironment(environment(options));
        context.registerBean(PortalOptions.class, () -> options);
        context.register(PortalApplication.class);
        try {
            context.refresh();
        } catch (RuntimeException failed) {
            context.close();
            throw PortalStartException.because(options, failed);
        }
        OwnerStore owners = context.getBean(OwnerStore.class);
        options.owners().forEach(owner -> owners.seed(owner.email(), owner.firstName(), owner.lastName()));
        return new Portal(
                context, Objects.requireNonNull(context.getWebServer()).getPort());
    }

    public int port() {
        return port;
    }

    /** Where clients send their requests, instead of to {@code https://api.hubapi.com}. No slash at the end. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /**
     * A link that opens the page with the portal's records in one browser, once. It is as good as a password: show it to
     * the person who asked and keep it out of logs.
     */
    public URI newPageLink() {
        return baseUri().resolve(context.getBean(PageAccess.class).newLink());
    }

    /** The requests received since the start. */
    public PortalCalls calls() {
        return context.getBean(CallCount.class).calls();
    }

    /** How the limits were used since the start, and how many requests they refused. */
    public PortalUsage usage() {
        return context.getBean(Limits.class).usage();
    }

    /** What goes wrong with requests from now on. */
    public PortalFaults faults() {
        return context.getBean(PortalFaults.class);
    }

    /**
     * The records of a kind that are not archived, in the order of their ids, from the portal's own tables.
     *
     * @param objectType for example {@code tasks}
     */
    public List<PortalRecord> listRecords(String objectType) {
        return context.getBean(RecordLedger.class).list(ObjectType.parse(objectType));
    }

    /** How many records of a kind there are that are not archived. */
    public long countRecords(String objectType) {
        return context.getBean(RecordLedger.class).count(ObjectType.parse(objectType));
    }

    /** Tells somebody what happens here from now on, in place of whom it told before. */
    public void sendWebhooks(PortalWebhook webhook) {
        context.getBean(Webhooks.class).sendTo(webhook);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Neither the process's environment nor its system properties: they belong to the program around it. */
    private static StandardServletEnvironment environment(PortalOptions options) {
        StandardServletEnvironment environment = new StandardServletEnvironment();
        List.copyOf(environment.getPropertySources().stream().toList())
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "portal",
                        Map.of(
                                "server.address",
                                "127.0.0.1",
                                "server.port",
                                options.port(),
                                "server.shutdown",
                                "immediate",
                                "spring.threads.virtual.enabled",
                                true,
                                "spring.web.resources.add-mappings",
                                false,
                                "spring.main.lazy-initialization",
                                false)));
        return environment;
    }
}
