package dev.leadwright.portal.page;

import java.util.Map;

/** What a visit comes to. */
sealed interface PageAnswer {

    /**
     * A page is shown.
     *
     * @param template its name
     * @param model what it shows
     */
    record Shown(int status, String template, Map<String, Object> model) implements PageAnswer {
        static Shown ok(String template, Map<String, Object> model) {
            return new Shown(200, template, model);
        }

        static Shown nothingHere() {
            return message(404, "There is nothing here", "The address is wrong, or what stood here was archived.");
        }

        static Shown message(int status, String title, String text) {
            return new Shown(status, "message", Map.of("title", title, "text", text));
        }
    }

    /** The browser goes on to another page. */
    record Moved(String path) implements PageAnswer {}
}
