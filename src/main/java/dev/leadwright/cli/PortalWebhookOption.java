package dev.leadwright.cli;

import dev.leadwright.portal.PortalWebhook;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whom the portal tells of what happens in it. */
final class PortalWebhookOption {
    @Option(
            names = "--webhook",
            paramLabel = "URL",
            description = "Tell this address of new contacts and tasks as HubSpot's webhooks do:"
                    + " http://127.0.0.1:8080/webhooks/hubspot. Signed with HUBSPOT_CLIENT_SECRET, or with a new secret"
                    + " that is printed.")
    private @Nullable URI target;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * Empty if nobody is to be told.
     *
     * @throws ParameterException if the address is not of this machine
     */
    Optional<PortalWebhook> find(String secret) {
        if (target == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(PortalWebhook.to(target, secret));
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(spec.commandLine(), "--webhook: " + refused.getMessage(), refused);
        }
    }
}
