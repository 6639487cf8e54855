package dev.leadwright.alerts;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message in Slack's form, of untrusted text: nobody is called by it, and no link hides behind other words. Slack takes
 * commands in angle brackets; Mattermost and Discord take {@code @all} and Markdown links as well.
 */
final class WebhookText {
    /** Discord takes no longer message. */
    private static final int MAX_TEXT = 1900;

    private static final String NOTHING_SEEN = "\u200B";

    private WebhookText() {}

    static Map<String, Object> of(AlertMessage message) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("text", shortened(safe(message.heading()) + "\n" + safe(message.body())));
        payload.put("mrkdwn", false);
        payload.put("link_names", false);
        payload.put("unfurl_links", false);
        payload.put("unfurl_media", false);
        return payload;
    }

    static String safe(String text) {
        return text.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t\\u200D]]", "")
                .replaceAll("(?<![\\p{Alnum}._%+-])@(?=\\p{Alnum})", "@" + NOTHING_SEEN)
                .replaceAll("](?=[(\\[:])", "]" + NOTHING_SEEN)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /** Cut between characters, and not within what stands for one. */
    private static String shortened(String text) {
        if (text.length() <= MAX_TEXT) {
            return text;
        }
        String cut = text.substring(0, MAX_TEXT - 1).replaceFirst("&[a-z]{0,3}$", "");
        return (Character.isHighSurrogate(cut.charAt(cut.length() - 1)) ? cut.substring(0, cut.length() - 1) : cut)
                + "…";
    }
}
