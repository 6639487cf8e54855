package dev.leadwright.portal;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * How to start a portal. Begin with {@link #forDatabase} and change what differs.
 *
 * @param jdbcUrl a PostgreSQL database; the portal keeps to its schema {@code portal} and creates it
 * @param port where to listen on 127.0.0.1; 0 takes any free port
 * @param accessToken what clients must show as bearer token; not blank
 * @param portalId the account's number, as HubSpot calls it
 * @param timeZone the account's time zone
 * @param owners people to add, or to rename, at start
 * @param clock the time of every record written, and of every limit
 * @param conditions limits, lag and faults
 * @param rules what the token may do and the account demands
 */
public record PortalOptions(
        String jdbcUrl,
        String user,
        String password,
        int port,
        String accessToken,
        long portalId,
        ZoneId timeZone,
        List<PortalOwner> owners,
        Clock clock,
        PortalConditions conditions,
        PortalRules rules) {

    private static final long DEFAULT_PORTAL_ID = 4_400_001;

    public PortalOptions {
        if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "The portal needs a PostgreSQL database (jdbc:postgresql:...), but was given another.");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("The portal's port must be between 0 and 65535, but was " + port + ".");
        }
        if (accessToken.isBlank()) {
            throw new IllegalArgumentException("The portal's access token must not be blank.");
        }
        owners = List.copyOf(owners);
    }

    /** A portal on any free port, in UTC, with no owners, under ideal conditions. */
    public static PortalOptions forDatabase(String jdbcUrl, String user, String password, String accessToken) {
        return new PortalOptions(
                jdbcUrl,
                user,
                password,
                0,
                accessToken,
                DEFAULT_PORTAL_ID,
                ZoneOffset.UTC,
                List.of(),
                Clock.systemUTC(),
                PortalConditions.ideal(),
                PortalRules.usual());
    }

    public PortalOptions withPort(int newPort) {
        return new PortalOptions(
                jdbcUrl, user, password, newPort, accessToken, portalId, timeZone, owners, clock, conditions, rules);
    }

    public PortalOptions withAccount(long newPortalId, ZoneId newTimeZone) {
        return new PortalOptions(
                jdbcUrl, user, password, port, accessToken, newPortalId, newTimeZone, owners, clock, conditions, rules);
    }

    public PortalOptions withOwners(List<PortalOwner> newOwners) {
        return new PortalOptions(
                jdbcUrl, user, password, port, accessToken, portalId, timeZone, newOwners, clock, conditions, rules);
    }

    public PortalOptions withClock(Clock newClock) {
        return new PortalOptions(
                jdbcUrl, user, password, port, accessToken, portalId, timeZone, owners, newClock, conditions, rules);
    }

    public PortalOptions withConditions(PortalConditions newConditions) {
        return new PortalOptions(
                jdbcUrl, user, password, port, accessToken, portalId, timeZone, owners, clock, newConditions, rules);
    }

    public PortalOptions withRules(PortalRules newRules) {
        return new PortalOptions(
                jdbcUrl, user, password, port, accessToken, portalId, timeZone, owners, clock, conditions, newRules);
    }

    @Override
    public String toString() {
        return "PortalOptions[port=%d, portalId=%d, password=***, accessToken=***]".formatted(port, portalId);
    }
}
