package dev.leadwright.crm;

import java.time.ZoneId;

/** The portal: its id (HubSpot's {@code portalId}) and time zone. */
public record Account(String portalId, ZoneId timeZone) {}
