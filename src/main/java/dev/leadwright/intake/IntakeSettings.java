package dev.leadwright.intake;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which tasks are created by themselves, and how fast. Switch off what your portal's own workflows already do.
 *
 * @param qualifyNewContacts a new contact gets "Qualify Lead"
 * @param enrichNewContacts a new contact gets "Enrich Data"
 * @param watchNewContacts contacts that people create in the portal are noticed too, not only imported ones
 * @param outreachAboveScore a score above this asks for "Send Outreach"; 100 switches it off
 * @param reviewAboveScore a score above this asks for "Human Review Required"; 100 switches it off
 * @param watchInterval between two looks for new contacts
 * @param webhookSecret the client secret of the HubSpot app whose webhooks come to {@code /webhooks/hubspot}, also
 *     {@code HUBSPOT_CLIENT_SECRET}; at least 16 characters; empty: webhooks are not taken
 */
public record IntakeSettings(
        @DefaultValue("true") boolean qualifyNewContacts,
        @DefaultValue("false") boolean enrichNewContacts,
        @DefaultValue("true") boolean watchNewContacts,
        @DefaultValue("70") int outreachAboveScore,
        @DefaultValue("85") int reviewAboveScore,
        @DefaultValue("60s") Duration watchInterval,
        Optional<String> webhookSecret) {
    /** Where HubSpot's webhooks come in, on the dashboard's port. */
    public static final String WEBHOOK_PATH = "/webhooks/hubspot";

    private static final int SHORTEST_SECRET = 16;

    public IntakeSettings {
        webhookSecret = webhookSecret.map(String::strip).filter(secret -> !secret.isEmpty());
        if (webhookSecret.filter(secret -> secret.length() < SHORTEST_SECRET).isPresent()) {
            throw new IllegalArgumentException("intake.webhook-secret has less than " + SHORTEST_SECRET
                    + " characters and could be guessed. It is the client secret on the Auth tab of the HubSpot app.");
        }
    }

    @Override
    public String toString() {
        return "IntakeSettings[qualifyNewContacts=" + qualifyNewContacts + ", enrichNewContacts=" + enrichNewContacts
                + ", watchNewContacts=" + watchNewContacts + ", outreachAboveScore=" + outreachAboveScore
                + ", reviewAboveScore=" + reviewAboveScore + ", watchInterval=" + watchInterval + ", webhookSecret="
                + (webhookSecret.isPresent() ? "***" : "none") + "]";
    }
}
