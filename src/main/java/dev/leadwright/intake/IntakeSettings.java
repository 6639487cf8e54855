package dev.leadwright.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which tasks are created by themselves. Switch off what your portal's own workflows already do.
 *
 * @param qualifyNewContacts a new contact gets "Qualify Lead"
 * @param enrichNewContacts a new contact gets "Enrich Data"
 * @param watchNewContacts contacts that people create in the portal are noticed too, not only imported ones
 * @param outreachAboveScore a score above this asks for "Send Outreach"; 100 switches it off
 * @param reviewAboveScore a score above this asks for "Human Review Required"; 100 switches it off
 * @param watchInterval between two looks for new contacts
 */
public record IntakeSettings(
        @DefaultValue("true") boolean qualifyNewContacts,
        @DefaultValue("false") boolean enrichNewContacts,
        @DefaultValue("true") boolean watchNewContacts,
        @DefaultValue("70") int outreachAboveScore,
        @DefaultValue("85") int reviewAboveScore,
        @DefaultValue("60s") Duration watchInterval) {}
