package dev.leadwright.portal.record;

import dev.leadwright.portal.schema.ObjectType;
import java.time.Clock;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Properties the portal fills itself from the others: completion of a task, previews, the people of an e-mail. */
@Component
class DerivedProperties {

    private static final int PREVIEW_LENGTH = 512;

    private final EmailHeaders emailHeaders;
    private final Clock clock;

    DerivedProperties(EmailHeaders emailHeaders, Clock clock) {
        this.emailHeaders = emailHeaders;
        this.clock = clock;
    }

    void fill(ObjectType type, Map<String, String> properties) {
        switch (type) {
            case CONTACTS -> emailDomain(properties);
            case COMPANIES -> {}
            case TASKS -> {
                task(properties);
                preview(properties, properties.get("hs_task_body"));
            }
            case NOTES -> preview(properties, properties.get("hs_note_body"));
            case EMAILS -> {
                emailHeaders.fill(properties);
                preview(properties, properties.getOrDefault("hs_email_html", properties.get("hs_email_text")));
            }
            case COMMUNICATIONS -> preview(properties, properties.get("hs_communication_body"));
        }
    }

    private void task(Map<String, String> properties) {
        properties.putIfAbsent("hs_task_status", "NOT_STARTED");
        properties.putIfAbsent("hs_task_priority", "NONE");
        properties.putIfAbsent("hs_task_type", "TODO");
        boolean completed = "COMPLETED".equals(properties.get("hs_task_status"));
        properties.put("hs_task_is_completed", completed ? "1" : "0");
        if (completed) {
            properties.putIfAbsent("hs_task_completion_date", Long.toString(clock.millis()));
        } else {
            properties.remove("hs_task_completion_date");
        }
    }

    private static void emailDomain(Map<String, String> properties) {
        String email = properties.get("email");
        if (email == null) {
            properties.remove("hs_email_domain");
        } else {
            properties.put("hs_email_domain", email.substring(email.lastIndexOf('@') + 1));
        }
    }

    private static void preview(Map<String, String> properties, @Nullable String body) {
        if (body == null) {
            properties.remove("hs_body_preview");
            return;
        }
        String text = Jsoup.parseBodyFragment(body).text();
        int end = Math.min(PREVIEW_LENGTH, text.length());
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        properties.put("hs_body_preview", text.substring(0, end));
    }
}
