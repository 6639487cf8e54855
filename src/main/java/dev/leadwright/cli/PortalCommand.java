package dev.leadwright.cli;

import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.database.DatabaseAddress;
import dev.leadwright.portal.Portal;
import dev.leadwright.portal.PortalConditions;
import dev.leadwright.portal.PortalOptions;
import dev.leadwright.portal.PortalWebhook;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the embedded CRM alone, with a database of its own so that it does not depend on who else runs. */
@Command(
        name = "portal",
        description = "Run the embedded HubSpot-compatible CRM alone, until stopped.",
        mixinStandardHelpOptions = true)
final class PortalCommand implements Callable<Integer> {
    private static final int TOKEN_BYTES = 16;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8090",
            description = "Where to listen on 127.0.0.1; 0 takes a free port. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Mixin
    private PortalConditionOptions conditions;

    @Mixin
    private PortalWebhookOption webhook;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PortalConditions wanted = conditions.conditions();
        LoadedSettings loaded = settings.load(Map.of());
        Optional<String> secret = loaded.settings().intake().webhookSecret();
        Optional<PortalWebhook> told = webhook.find(secret.orElseGet(PortalCommand::newToken));
        try (var installation = Installation.openForPortal(loaded)) {
            String configured = loaded.settings().hubspot().token();
            String token = configured.isEmpty() ? newToken() : configured;
            DatabaseAddress database = installation.database().address();
            Portal portal = installation.closeFirst(
                    Portal.start(PortalOptions.forDatabase(database.url(), database.user(), database.password(), token)
                            .withPort(port)
                            .withConditions(wanted)));
            told.ifPresent(portal::sendWebhooks);
            print(portal, configured.isEmpty() ? token : "(as set)");
            told.ifPresent(to -> print("HUBSPOT_CLIENT_SECRET", secret.isPresent() ? "(as set)" : to.clientSecret()));
            new CountDownLatch(1).await(); // Ctrl-C and SIGTERM end the process; Installation closes everything
        }
        return 0;
    }

    private void print(Portal portal, String token) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("The portal is open. Ctrl-C closes it. To work with it:");
        out.println("  Records: " + portal.newPageLink() + " (opens once)");
        print("HUBSPOT_BASE_URL", portal.baseUri().toString());
        print("HUBSPOT_ACCESS_TOKEN", token);
        out.flush();
    }

    private void print(String variable, String value) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("  " + variable + "=" + value);
        out.flush();
    }

    private static String newToken() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return "portal-" + HexFormat.of().formatHex(random);
    }
}
