package dev.leadwright.replies.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes apart reports that have no form: whom they are about and what the server said. */
final class FreeBounce {
    private static final Pattern COPY = Pattern.compile(
            "(?im)^[-=| ]*(?:this is a copy of (?:the|your) message|below this line is a copy"
                    + "|included is a copy of the message|original message|returned message|message header follows|der (?:text|header) der|kopie der nachricht"
                    + "|the header of the original message|original message headers|ursprüngliche nachricht|a copy of the original message|message text follows|return-path: <|received: from |message-id: ?<)");

    /** An address that stands where the failed one does. */
    private static final Pattern NAMED = Pattern.compile(
            "(?im)(?:^[ \\t]{0,20}<?([^\\s<>:;,@]{1,80}@[^\\s<>:;,@]{1,200}?)>?[ \\t]{0,5}:?[ \\t]{0,20}$|^[ \\t]{0,20}<([^\\s<>@]{1,80}@[^\\s<>@]{1,200})>:"
                    + "|rcpt to: ?<?([^\\s<>@]{1,80}@[^\\s<>@]{1,200})|(?:to|recipient|address|an|à|a|user|mailbox|recipients?:|adresse[n]?:?) ?[:<(\"']* ?([^\\s<>\"'():;,@]{1,80}@[^\\s<>\"'():;,@]{1,200}))");

    private static final Pattern SERVERS_WORDS = Pattern.compile(
            "(?im)^.*?(?<![\\d.@-])[45]\\d\\d[ -](?:[#(]?[45]\\.\\d{1,3}\\.\\d{1,3})?.*(?:\\n(?!\\s*$).*){0,3}");

    private FreeBounce() {}

    /** What the server says, without the mail that it gives back. */
    static String ownPart(String text) {
        var copy = Effort.on(COPY, text);
        return copy.find() && copy.start() > 40 ? text.substring(0, copy.start()) : text;
    }

    /** The failed addresses, the likeliest first. */
    static List<String> recipients(ParsedMail mail) {
        String own = ownPart(mail.text());
        Stream<String> inHeader =
                mail.headers("x-failed-recipients").stream().flatMap(value -> Addresses.in(value).stream());
        Stream<String> named = Effort.on(NAMED, own)
                .results()
                .flatMap(FreeBounce::groups)
                .flatMap(found -> Addresses.in(found).stream());
        List<String> ours = mail.headers("to").stream()
                .flatMap(value -> Addresses.in(value).stream())
                .toList();
        return Stream.of(inHeader, named, Addresses.in(own).stream())
                .flatMap(found -> found)
                .filter(address -> !ours.contains(address))
                .filter(address -> !address.toLowerCase(Locale.ROOT)
                        .matches("(?:mailer-daemon|postmaster|abuse|support|helpdesk)@.*"))
                .distinct()
                .limit(5)
                .toList();
    }

    /** The reply of the server that refused, else all that is said. */
    static String diagnostic(String text) {
        String own = ownPart(text);
        Optional<String> reply =
                Effort.on(SERVERS_WORDS, own).results().map(MatchResult::group).findFirst();
        return reply.orElse(own);
    }

    private static Stream<String> groups(MatchResult match) {
        return Stream.of(1, 2, 3, 4).map(match::group).filter(group -> group != null);
    }
}
