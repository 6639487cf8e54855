package dev.leadwright.replies.reading;

import dev.leadwright.mail.EmailAddresses;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds addresses and Message-IDs in a header or a line, without believing in its grammar. */
final class Addresses {
    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}+@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,250}[\\p{L}\\p{N}])?");
    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>\\s@]{1,200}@[^<>\\s@]{1,200})>");

    private Addresses() {}

    static List<String> in(String text) {
        return Effort.on(ADDRESS, text)
                .results()
                .map(MatchResult::group)
                .map(Addresses::withoutQuotes)
                .map(EmailAddresses::normalise)
                .flatMap(Optional::stream)
                .distinct()
                .limit(50)
                .toList();
    }

    /** Without angle brackets. */
    static List<String> messageIds(String text) {
        return Effort.on(MESSAGE_ID, text)
                .results()
                .map(id -> id.group(1))
                .distinct()
                .limit(100)
                .toList();
    }

    private static String withoutQuotes(String address) {
        return address.replaceAll("^'+", "");
    }
}
