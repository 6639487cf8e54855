package dev.leadwright.intake.webhook;

import java.net.URI;
import java.util.Optional;

/**
 * How webhooks reach us.
 *
 * @param path where they come in
 * @param secret the client secret of the HubSpot app that sends them; empty: none are taken
 * @param publicUrl what stands before the path in the address that HubSpot was given, if a proxy is in front of us;
 *     empty: the address a request came to
 */
public record WebhookOptions(String path, Optional<String> secret, Optional<URI> publicUrl) {

    @Override
    public String toString() {
        return "WebhookOptions[path=" + path + ", secret=" + (secret.isPresent() ? "***" : "none") + ", publicUrl="
                + publicUrl.map(URI::toString).orElse("none") + "]";
    }
}
