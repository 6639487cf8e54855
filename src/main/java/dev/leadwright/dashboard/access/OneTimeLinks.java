package dev.leadwright.dashboard.access;

import dev.leadwright.dashboard.DashboardAccess;
import dev.leadwright.dashboard.DashboardNotRunning;
import dev.leadwright.dashboard.DashboardSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links with a random token of 256 bits. The database keeps only its hash: who reads the database cannot get in with
 * what stands there. A plain hash is enough, since such a token cannot be guessed from it.
 */
@Component
class OneTimeLinks implements DashboardAccess {
    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DashboardServers servers;
    private final Duration validity;
    private final SecureRandom random = new SecureRandom();

    OneTimeLinks(JdbcClient jdbc, Clock clock, DashboardServers servers, DashboardSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.servers = servers;
        this.validity = settings.linkValidity();
    }

    @Override
    public URI newLink() {
        URI server = servers.findReachable().orElseThrow(DashboardNotRunning::new);
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        Instant now = clock.instant();
        jdbc.sql("delete from dashboard_link where expires_at < :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into dashboard_link (token_hash, expires_at) values (:hash, :expires)")
                .param("hash", hash(token))
                .param("expires", now.plus(validity).atOffset(ZoneOffset.UTC))
                .update();
        return URI.create(server + OpenController.PATH + "?token=" + token);
    }

    /** Uses a token up; of two who try at once one succeeds. */
    boolean redeem(String token) {
        return jdbc.sql("delete from dashboard_link where token_hash = :hash and expires_at > :now")
                        .param("hash", hash(token))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
