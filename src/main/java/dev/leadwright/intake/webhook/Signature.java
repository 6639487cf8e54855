package dev.leadwright.intake.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HubSpot's signature, version 3: the Base64 of an HMAC with SHA-256 over method, full URI, body and time stamp. Source:
 * HubSpot's guide "Validating requests". The older versions, which HubSpot sends beside it, have no time stamp and are
 * not looked at.
 */
final class Signature {

    static final String HEADER = "X-HubSpot-Signature-v3";
    static final String TIMESTAMP_HEADER = "X-HubSpot-Request-Timestamp";

    private static final Duration VALIDITY = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";

    /** The characters that HubSpot signs as themselves, though they travel encoded. */
    private static final Pattern SIGNED_DECODED =
            Pattern.compile("%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)", Pattern.CASE_INSENSITIVE);

    private static final Pattern MILLISECONDS = Pattern.compile("\\d{1,15}");

    private final String timestamp;
    private final String value;

    Signature(String timestamp, String value) {
        this.timestamp = timestamp;
        this.value = value;
    }

    /** Whether it was made at most five minutes ago, by clocks that differ by at most five minutes. */
    boolean isFresh(Instant now) {
        if (!MILLISECONDS.matcher(timestamp).matches()) {
            return false;
        }
        Instant signedAt = Instant.ofEpochMilli(Long.parseLong(timestamp));
        return Duration.between(signedAt, now).abs().compareTo(VALIDITY) <= 0;
    }

    /**
     * Whether it fits the request. It takes the same time wherever a wrong one differs.
     *
     * @param uri as HubSpot was told to call it, query included
     */
    boolean fits(String secret, String method, String uri, byte[] body) {
        Mac mac = hmac(secret);
        mac.update(bytes(method));
        mac.update(bytes(decoded(uri)));
        mac.update(body);
        mac.update(bytes(timestamp));
        return MessageDigest.isEqual(Base64.getEncoder().encode(mac.doFinal()), bytes(value));
    }

    private static String decoded(String uri) {
        return SIGNED_DECODED
                .matcher(uri)
                .replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Mac hmac(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(secret), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256.", e);
        }
    }
}
