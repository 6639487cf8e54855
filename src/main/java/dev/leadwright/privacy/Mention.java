package dev.leadwright.privacy;

import java.util.List;

/**
 * A place in which somebody may be mentioned although the row is about another person or about a company.
 *
 * @param table in the schema {@code leadwright}
 * @param columns texts
 * @param only SQL: which rows
 * @param goes whether the row is deleted: a mention in it makes it false, or worthless, once it is taken out
 */
record Mention(String table, List<String> columns, String only, boolean goes) {

    /** In the order in which they are dealt with: a picture goes by what the reading of its site says. */
    static final List<Mention> ALL = List.of(
            new Mention("lead_fact", List.of("value", "evidence", "source"), "true", true),
            new Mention("linkedin_answer", List.of("answer"), "true", true),
            new Mention("site_reading", List.of("reading"), "t.visitor IS NULL", true),
            text("lead", "summary", "decision_maker_reason"),
            text("score", "explanation", "difference", "exception"),
            text("score_band", "reason", "evidence", "rules_reason"),
            new Mention("lead_draft", List.of("subject", "body"), "t.ended_at IS NOT NULL", false),
            text("sent_mail", "subject", "body", "detail"),
            text("incoming_mail", "subject", "body", "diagnostic", "detail", "why"),
            // One that is open is bound to its text; it is decided, or ends, within days.
            new Mention("review", List.of("subject", "body", "content", "decision"), "t.state <> 'OPEN'", false),
            text("review_edit", "subject_before", "body_before", "subject_after", "body_after"),
            text("suppression", "source"),
            text("model_call", "material", "complaint", "answer"),
            text("alert", "title", "detail", "recovery"),
            text("alert_delivery", "failure"),
            text("task_event", "text"),
            text("effect", "scope", "reference", "detail"),
            text("claim", "subject", "detail"),
            text("written_value", "value", "source"),
            text("lead_list", "name"));

    private static Mention text(String table, String... columns) {
        return new Mention(table, List.of(columns), "true", false);
    }

    private String found() {
        return "("
                + String.join(
                        " OR ",
                        columns.stream()
                                .map(column -> "t." + column + " ~* :pattern")
                                .toList()) + ") AND " + only;
    }

    String count() {
        return "SELECT count(*) FROM leadwright." + table + " t WHERE " + found();
    }

    String takeOut() {
        return goes
                ? "DELETE FROM leadwright." + table + " t WHERE " + found()
                : "UPDATE leadwright." + table + " t SET "
                        + String.join(
                                ", ",
                                columns.stream()
                                        .map(column -> column + " = regexp_replace(" + column
                                                + ", :pattern, '(erased)', 'gi')")
                                        .toList())
                        + " WHERE " + found();
    }
}
