package dev.leadwright.replies.reading;

import dev.leadwright.replies.reading.Verdict.Bounce;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads reports of mail servers: those in the form of RFC 3464, and the free ones. */
final class Bounces {
    private static final int MAX_DIAGNOSTIC = 300;

    /** So much of what a server says tells why. */
    private static final int TELLING = 4_000;

    private static final Phrases SUBJECT = Phrases.read("bounce-subject");
    private static final Phrases TEXT = Phrases.read("bounce-text");
    private static final Pattern DAEMON = Pattern.compile(
            "mailer-?daemon.*|postmaster.*|mail-?daemon|mdaemon.*|bounces?|bounce-.*|mail-?system|mail-?delivery.*|mmdf|daemon|microsoftexchange[0-9a-f]+.*");

    private static final Pattern NAMED = Pattern.compile("mailer-daemon|mail delivery (?:sub)?system|postmaster"
            + "|mail system|mail administrator|systemadministrator|mail delivery service");

    private Bounces() {}

    /** What the mail reports; empty if it is no report of a mail server. */
    static Optional<Verdict> read(ParsedMail mail) {
        List<DeliveryStatus> told = mail.parts("message/delivery-status", "message/global-delivery-status").stream()
                .flatMap(part -> DeliveryStatus.all(part.content()).stream())
                .toList();
        if (!told.isEmpty()) {
            return Optional.of(readReport(mail, told));
        }
        return isFreeReport(mail) ? Optional.of(readFree(mail)) : Optional.empty();
    }

    /** The worst that is said of anybody, as one mail goes to one recipient. */
    private static Verdict readReport(ParsedMail mail, List<DeliveryStatus> told) {
        Optional<DeliveryStatus> failed =
                told.stream().filter(status -> status.action().equals("failed")).findFirst();
        Optional<DeliveryStatus> delayed = told.stream()
                .filter(status -> status.action().equals("delayed"))
                .findFirst();
        if (failed.isEmpty() && delayed.isEmpty()) {
            return Verdict.of(MailClass.AUTO_REPLY, "delivery receipt");
        }
        DeliveryStatus status = failed.or(() -> delayed).orElseThrow();
        List<String> recipients = status.recipients().isEmpty() ? FreeBounce.recipients(mail) : status.recipients();
        if (failed.isEmpty()) {
            return Verdict.bounced(
                    MailClass.BOUNCE_SOFT,
                    new Bounce(BounceReason.DELAYED, recipients, status.status(), words(status.diagnostic())));
        }
        String diagnostic = status.diagnostic().isBlank() ? FreeBounce.diagnostic(mail.text()) : status.diagnostic();
        return failed(recipients, code(status, diagnostic), diagnostic);
    }

    /** The server's own code is more exact than the general one that a relay puts above it. */
    private static Optional<String> code(DeliveryStatus status, String diagnostic) {
        Optional<String> inner = DeliveryStatus.findCode(diagnostic);
        boolean general = status.status().isEmpty()
                || status.status().get().matches("[45]\\.0\\.0|5\\.3\\.0|5\\.5\\.0|5\\.1\\.0");
        return general ? inner.or(status::status) : status.status();
    }

    private static Verdict readFree(ParsedMail mail) {
        String text = FreeBounce.ownPart(mail.text());
        List<String> recipients = FreeBounce.recipients(mail);
        String plain = Plain.of(mail.subject() + "\n" + text);
        String diagnostic = FreeBounce.diagnostic(text);
        Optional<String> code = DeliveryStatus.findCode(diagnostic);
        if (BounceRules.isDelay(plain)
                && code.filter(found -> found.startsWith("5")).isEmpty()) {
            return Verdict.bounced(
                    MailClass.BOUNCE_SOFT, new Bounce(BounceReason.DELAYED, recipients, code, words(diagnostic)));
        }
        Verdict byDiagnostic = failed(recipients, code, diagnostic);
        boolean told = byDiagnostic.bounce().orElseThrow().reason() != BounceReason.OTHER;
        return told ? byDiagnostic : failed(recipients, code, text);
    }

    private static Verdict failed(List<String> recipients, Optional<String> code, String said) {
        String diagnostic = said.length() > TELLING ? said.substring(0, TELLING) : said;
        BounceReason reason = BounceRules.reason(code, Plain.of(diagnostic));
        return Verdict.bounced(BounceRules.kind(reason), new Bounce(reason, recipients, code, words(diagnostic)));
    }

    private static boolean isFreeReport(ParsedMail mail) {
        if (mail.has("x-failed-recipients")) {
            return true;
        }
        boolean daemon = isDaemon(mail);
        boolean bySubject =
                SUBJECT.findAtStart(AutomaticSigns.bareSubject(mail.subject())).isPresent();
        boolean byText = TEXT.in(Plain.of(head(mail.text())));
        return (daemon && (bySubject || byText)) || (bySubject && byText && !mail.has("in-reply-to"));
    }

    private static boolean isDaemon(ParsedMail mail) {
        Stream<String> senders = Stream.concat(
                mail.from().stream(),
                mail.headers("return-path").stream().flatMap(path -> Addresses.in(path).stream()));
        boolean emptyPath = mail.headers("return-path").stream()
                .anyMatch(path -> path.replaceAll("\\s", "").equals("<>"));
        boolean named = mail.headers("from").stream()
                .map(Plain::of)
                .anyMatch(from -> Effort.on(NAMED, from).find());
        return emptyPath
                || named
                || senders.map(address -> address.substring(0, address.lastIndexOf('@')))
                        .anyMatch(local -> Effort.on(DAEMON, local).matches());
    }

    private static String head(String text) {
        return text.length() > 3_000 ? text.substring(0, 3_000) : text;
    }

    private static String words(String diagnostic) {
        String line = diagnostic.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
        return line.length() > MAX_DIAGNOSTIC ? line.substring(0, MAX_DIAGNOSTIC) : line;
    }
}
