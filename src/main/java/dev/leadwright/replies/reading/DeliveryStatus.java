package dev.leadwright.replies.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code message/delivery-status} part says of each recipient (RFC 3464).
 *
 * @param action {@code failed}, {@code delayed}, {@code delivered}, {@code relayed}, {@code expanded}
 * @param recipients the final and the original one
 * @param status enhanced code (RFC 3463)
 * @param diagnostic in one line
 */
record DeliveryStatus(String action, List<String> recipients, Optional<String> status, String diagnostic) {
    private static final Pattern CODE = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.]*\\.\\d)");

    static List<DeliveryStatus> all(String part) {
        List<DeliveryStatus> all = new ArrayList<>();
        for (String block : part.strip().split("\\n[ \\t]*\\n+", -1)) {
            Map<String, String> fields = fields(block);
            if (fields.containsKey("final-recipient")
                    || fields.containsKey("action")
                    || fields.containsKey("original-recipient")) {
                all.add(of(fields));
            }
        }
        return all;
    }

    private static DeliveryStatus of(Map<String, String> fields) {
        String both = fields.getOrDefault("final-recipient", "") + " " + fields.getOrDefault("original-recipient", "");
        return new DeliveryStatus(
                fields.getOrDefault("action", "failed").toLowerCase(Locale.ROOT).replaceAll("[^a-z].*", ""),
                Addresses.in(both.replaceAll("(?i)rfc822;", " ")),
                findCode(fields.getOrDefault("status", "")),
                fields.getOrDefault("diagnostic-code", "").replaceFirst("(?i)^(?:smtp|x-[\\w-]+) ?; ?", ""));
    }

    static Optional<String> findCode(String text) {
        Matcher code = Effort.on(CODE, text);
        return code.find() ? Optional.of(code.group(1)) : Optional.empty();
    }

    private static Map<String, String> fields(String block) {
        Map<String, String> fields = new HashMap<>();
        for (String line : block.replaceAll("\\n[ \\t]+", " ").split("\\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).replaceAll("\\s+", " ").strip());
            }
        }
        return fields;
    }
}
