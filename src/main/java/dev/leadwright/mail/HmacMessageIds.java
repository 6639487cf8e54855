package dev.leadwright.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Message-IDs that are a keyed hash of contact and stage, at the sender's domain. The key lives in the database. */
@Component
class HmacMessageIds implements MessageIds {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 20;

    private final MailSettings settings;
    private final JdbcClient sql;
    private volatile byte @Nullable [] secret;

    HmacMessageIds(MailSettings settings, JdbcClient sql) {
        this.settings = settings;
        this.sql = sql;
    }

    @Override
    public String of(String contactId, String stage) {
        String from = settings.from();
        if (from.isEmpty()) {
            throw new MailNotConfigured(SmtpMailer.NO_SENDER);
        }
        // A separator that neither part can hold would not be enough: the length keeps "a","bc" and "ab","c" apart.
        String key = contactId.length() + ":" + contactId + ":" + stage;
        byte[] hash = Arrays.copyOf(hmac(key.getBytes(StandardCharsets.UTF_8)), ID_BYTES);
        return HexFormat.of().formatHex(hash) + from.substring(from.lastIndexOf('@'));
    }

    private byte[] hmac(byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret(), ALGORITHM));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM + ".", e);
        }
    }

    private byte[] secret() {
        byte[] known = secret;
        if (known == null) {
            known = loadOrMake();
            secret = known;
        }
        return known;
    }

    /** Nodes that start at the same time all end with the secret of the first. */
    private byte[] loadOrMake() {
        var fresh = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(fresh);
        sql.sql("INSERT INTO mail_secret (secret) VALUES (:secret) ON CONFLICT DO NOTHING")
                .param("secret", fresh)
                .update();
        return sql.sql("SELECT secret FROM mail_secret").query(byte[].class).single();
    }
}
