package dev.leadwright.privacy;

import static dev.leadwright.privacy.PersonTable.DELETE;

import java.util.List;

/**
 * Every table that holds rows about people, in the order in which they are erased: what hangs on a row goes before it. Which
 * column of which table is dealt with how stands in {@code resources/privacy/columns.txt}; a test holds both to the schema.
 */
final class PersonTables {
    private static final String CONTACT = "t.contact_id = ANY (:contacts)";

    private static final String SALES = "Judging whether and how to approach the person as a business contact";
    private static final String MAIL = "Writing to the person as a business contact, and doing what they answer";
    private static final String WORK = "Working the CRM's tasks once each, and showing what was done";

    private static final String OURS = "Leadwright";
    private static final String CRM = "The CRM";
    private static final String SITES = "Public websites and profiles, each named in its row";

    static final List<PersonTable> ALL = List.of(
            new PersonTable(
                    "score_band",
                    "Criteria of scores",
                    SALES,
                    OURS,
                    "t.score_id IN (SELECT id FROM leadwright.score WHERE contact_id = ANY (:contacts))",
                    DELETE,
                    "score_id, criterion, band, points, reason, evidence, rules_band, rules_points, rules_reason"),
            new PersonTable(
                    "score",
                    "Scores",
                    SALES,
                    OURS,
                    CONTACT,
                    DELETE,
                    "id, at, analyst, judged_score, rules_score, score, tier, explanation, difference, exception,"
                            + " profile_name, profile_version"),
            new PersonTable(
                    "lead_override",
                    "Scores set by people",
                    SALES,
                    "Our staff",
                    CONTACT,
                    DELETE,
                    "tier, score, reason, at"),
            new PersonTable(
                    "lead_fact",
                    "Facts found",
                    SALES,
                    SITES,
                    CONTACT,
                    DELETE,
                    "topic, value, source, method, confidence, evidence, chosen, reason, found_at"),
            new PersonTable("lead_site", "Website read", SALES, CRM, CONTACT, DELETE, "site, read_at"),
            new PersonTable(
                    "lead",
                    "Record of the lead",
                    SALES,
                    CRM,
                    CONTACT,
                    DELETE,
                    "contact_id, name, company, job_title, email, stage, score, tier, quality, decision_maker_score,"
                            + " decision_maker_reason, summary, gaps, enriched_at, contacted_at, created_at, updated_at"),
            new PersonTable(
                    "draft_finding",
                    "Remarks on mails",
                    MAIL,
                    OURS,
                    CONTACT,
                    DELETE,
                    "stage, rule, severity, excerpt, reason"),
            new PersonTable(
                    "lead_draft",
                    "Mails written",
                    MAIL,
                    OURS,
                    CONTACT,
                    DELETE,
                    "stage, strategy, analyst, subject, body, cites, lint, drafted_at, ended_at"),
            new PersonTable(
                    "review_edit",
                    "Changes to mails before they were approved",
                    MAIL,
                    "Our staff",
                    "t.review_id IN (SELECT id FROM leadwright.review r WHERE r.contact_id = ANY (:contacts)"
                            + " OR r.recipient = :address)",
                    DELETE,
                    "number, at, subject_before, body_before, subject_after, body_after"),
            new PersonTable(
                    "review",
                    "Mails put before our staff",
                    MAIL,
                    OURS,
                    "(" + CONTACT + " OR t.recipient = :address)",
                    DELETE,
                    "stage, tier, reasons, recipient, recipient_name, subject, content, state, opened_at, decided_at, decision"),
            new PersonTable(
                    "unsubscribe_link",
                    "Links to unsubscribe",
                    MAIL,
                    OURS,
                    "(" + CONTACT + " OR t.address = :address)",
                    // A mail may have had links to two addresses of the person: what is unique has to stay so.
                    "contact_id = '', address = '', message_id = token",
                    "made_at"),
            new PersonTable(
                    "missing_field", "Fields looked for", WORK, OURS, CONTACT, DELETE, "field, task_id, asked_at"),
            new PersonTable("cold_round", "Rounds of enrichment", WORK, OURS, CONTACT, DELETE, "task_id, at"),
            new PersonTable(
                    "model_call",
                    "Questions to a language model",
                    "Judging and writing with the help of a language model",
                    "The CRM, and public websites",
                    CONTACT,
                    "contact_id = NULL, material = NULL, complaint = NULL, answer = NULL",
                    // The text of a website, which an EXTRACT is shown, may tell of anybody.
                    "purpose, provider, model, asked_at, outcome, CASE WHEN purpose <> 'EXTRACT' THEN material END AS material,"
                            + " CASE WHEN purpose <> 'EXTRACT' THEN answer END AS answer"),
            new PersonTable(
                    "written_value",
                    "Values written to the CRM",
                    SALES,
                    SITES,
                    "t.record = ANY (:records)",
                    DELETE,
                    "record, property, value, source, confidence, found_at, written_at"),
            new PersonTable(
                    "sent_mail",
                    "Mails sent",
                    MAIL,
                    OURS,
                    "(" + CONTACT + " OR t.recipient = :address)",
                    DELETE,
                    "stage, recipient, recipient_name, subject, body, state, at"),
            new PersonTable(
                    "incoming_mail",
                    "Mails received",
                    MAIL,
                    "The person",
                    "(" + CONTACT + " OR t.recipient = :address OR lower(t.sender) = :address)",
                    DELETE,
                    "received_at, kind, why, back, bounce_reason, diagnostic, sender, subject, body, recipient"),
            new PersonTable(
                    "suppression",
                    "Entry on the list of those who get no mail",
                    "Not writing to who does not want it",
                    "The person, or their mail server",
                    "t.address = :address",
                    DELETE,
                    "address, reason, source, at"),
            new PersonTable(
                    "sending_slot",
                    "Times of mails",
                    MAIL,
                    OURS,
                    CONTACT,
                    "contact_id = 'erased-' || gen_random_uuid()",
                    "stage, at"),
            new PersonTable(
                    "imported_row",
                    "Marks of lists imported",
                    WORK,
                    "A list of leads",
                    "t.identity = ANY (:identities)",
                    DELETE,
                    "identity, imported_at"),
            new PersonTable(
                    "noticed_contact", "Marks of new contacts", WORK, CRM, CONTACT, DELETE, "contact_id, noticed_at"),
            new PersonTable(
                    "lead_list_member",
                    "Places on lists of leads",
                    WORK,
                    "A list of leads",
                    CONTACT,
                    DELETE,
                    "list_id, added_at"),
            new PersonTable(
                    "alert",
                    "Alerts",
                    "Telling our staff what needs them",
                    OURS,
                    "(" + CONTACT + " OR t.task_id = ANY (:tasks))",
                    DELETE,
                    "severity, title, detail, first_at, last_at, recovery"),
            new PersonTable(
                    "task_event",
                    "Lines of the timeline",
                    WORK,
                    OURS,
                    "(" + CONTACT + " OR t.task_id = ANY (:tasks))",
                    DELETE,
                    "at, task_id, agent, what, text"),
            new PersonTable(
                    "effect",
                    "Entries of the journal",
                    WORK,
                    OURS,
                    "(" + CONTACT + " OR t.task_id = ANY (:tasks) AND t.contact_id IS NULL)",
                    // What may have happened is nobody's to find out any more.
                    "contact_id = NULL, scope = 'erased', reference = NULL, detail = NULL, payload_hash = NULL,"
                            + " remote_id = CASE WHEN kind = 'DELIVERY' THEN '' ELSE remote_id END, holder = NULL,"
                            + " state = CASE WHEN state IN ('INTENT', 'IN_FLIGHT', 'AMBIGUOUS') THEN 'FAILED' ELSE state END",
                    "kind, stage, state, reference, detail, created_at"),
            new PersonTable(
                    "claim",
                    "Tasks taken on",
                    WORK,
                    CRM,
                    CONTACT,
                    "contact_id = NULL, subject = '(erased)', detail = NULL",
                    "task_id, kind, agent, subject, state, detail, claimed_at, finished_at"));

    private PersonTables() {}
}
