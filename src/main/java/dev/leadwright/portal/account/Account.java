package dev.leadwright.portal.account;

import java.time.ZoneId;

/** Which portal this is. */
public record Account(long portalId, ZoneId timeZone) {}
