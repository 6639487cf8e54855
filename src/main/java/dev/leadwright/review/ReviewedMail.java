package dev.leadwright.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A mail as it leaves, but for sender and footer, which come from the settings.
 *
 * @param content with the signature
 * @param inReplyTo Message-ID of the mail in whose thread it stands
 */
public record ReviewedMail(
        String messageId,
        String recipient,
        String recipientName,
        String subject,
        String content,
        Optional<String> inReplyTo) {

    /** SHA-256, in hex, of what a person approves: to whom it goes and what it says. No two different mails have one. */
    public String fingerprint() {
        MessageDigest digest = sha256();
        for (String part : new String[] {recipient, recipientName, subject, content}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
