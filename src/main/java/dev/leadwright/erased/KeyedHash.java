package dev.leadwright.erased;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hashes what must be known again and not be read: with this installation's key, so that who has the hashes alone cannot
 * try out addresses. The key is that of the Message-IDs; what is hashed begins with a word of its own.
 */
@Component
public class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final String OWN_WORD = "person/";

    private final JdbcClient sql;
    private volatile byte @Nullable [] secret;

    KeyedHash(JdbcClient sql) {
        this.sql = sql;
    }

    /** HMAC-SHA-256 in hex. */
    public String of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret(), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal((OWN_WORD + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM + ".", e);
        }
    }

    public String of(PersonKey key) {
        return of(key.text());
    }

    private byte[] secret() {
        byte[] known = secret;
        if (known == null) {
            known = loadOrMake();
            secret = known;
        }
        return known;
    }

    /** Whoever is first makes it, this or the Message-IDs. */
    private byte[] loadOrMake() {
        var fresh = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(fresh);
        sql.sql("INSERT INTO leadwright.mail_secret (secret) VALUES (:secret) ON CONFLICT DO NOTHING")
                .param("secret", fresh)
                .update();
        return sql.sql("SELECT secret FROM leadwright.mail_secret")
                .query(byte[].class)
                .single();
    }
}
