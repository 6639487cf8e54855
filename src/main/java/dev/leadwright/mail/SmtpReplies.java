package dev.leadwright.mail;

import jakarta.mail.MessagingException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Reads the mail server's reply out of Jakarta Mail's chains of exceptions. */
final class SmtpReplies {
    /** Refusals of the log-in or of an unprotected connection (RFC 4954): about us, not about the message. */
    private static final Set<Integer> ABOUT_THE_CONNECTION = Set.of(530, 534, 535, 538);

    private SmtpReplies() {}

    /** The reply's code; -1 if there was no reply. */
    static int code(Throwable failure) {
        int code = -1;
        for (Throwable next = failure; next != null; next = next(next)) {
            code = switch (next) {
                case SMTPAddressFailedException e -> e.getReturnCode();
                case SMTPSenderFailedException e -> e.getReturnCode();
                case SMTPSendFailedException e -> e.getReturnCode();
                default -> code;
            };
        }
        return code;
    }

    static boolean isRefusal(int code) {
        return code >= 500 && code <= 599 && !ABOUT_THE_CONNECTION.contains(code);
    }

    /** The innermost message, on one line. */
    static String words(Throwable failure) {
        String words = "";
        for (Throwable next = failure; next != null; next = next(next)) {
            if (next.getMessage() != null && !next.getMessage().isBlank()) {
                words = next.getMessage();
            }
        }
        return oneLine(words).replaceAll("\\.$", "");
    }

    static String oneLine(String reply) {
        return reply.replaceAll("\\s+", " ").strip();
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException e && e.getNextException() != null
                ? e.getNextException()
                : failure.getCause();
    }
}
