package dev.leadwright.portal.page;

import dev.leadwright.portal.schema.ObjectType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What lists show of each kind of records. */
final class Columns {

    private static final int LONGEST = 100;

    private Columns() {}

    /** Properties beside the title; those the portal does not have are left out. */
    static List<String> of(ObjectType type) {
        return switch (type) {
            case CONTACTS -> List.of("email", "company", "jobtitle", "lead_tier", "lead_score");
            case COMPANIES -> List.of("domain", "industry", "numberofemployees");
            case TASKS -> List.of("hs_task_status", "hs_task_priority", "hs_timestamp", "hubspot_owner_id");
            case NOTES -> List.of("hs_timestamp");
            case EMAILS -> List.of("hs_email_to_email", "hs_email_status", "hs_timestamp");
            case COMMUNICATIONS -> List.of("hs_communication_channel_type", "hs_timestamp");
        };
    }

    /** What the record is called; its number if it says nothing of itself. */
    static String title(ObjectType type, long id, Map<String, String> properties) {
        return naming(type)
                .map(names -> String.join(
                        " ",
                        Stream.of(names.split(" "))
                                .map(name -> properties.getOrDefault(name, ""))
                                .filter(value -> !value.isBlank())
                                .toList()))
                .filter(title -> !title.isBlank())
                .map(Columns::cut)
                .findFirst()
                .orElse(type.singular() + " " + id);
    }

    /** Lists show the beginning of what is long. */
    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)).strip() + "…";
    }

    private static Stream<String> naming(ObjectType type) {
        return switch (type) {
            case CONTACTS -> Stream.of("firstname lastname", "email");
            case COMPANIES -> Stream.of("name", "domain");
            case TASKS -> Stream.of("hs_task_subject");
            case NOTES, COMMUNICATIONS -> Stream.of("hs_body_preview");
            case EMAILS -> Stream.of("hs_email_subject", "hs_body_preview");
        };
    }
}
