package dev.leadwright.analyst.model;

import dev.leadwright.analyst.Draft;
import dev.leadwright.analyst.Finding;
import dev.leadwright.analyst.OutreachBrief;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks for a mail. Whether it may be sent is others' to say. */
final class Writing {
    static final AnswerForm<Mail> FORM = AnswerForm.of(Mail.class);
    private static final int MAX_TOKENS = 4000;
    private static final int LONGEST_SUBJECT = 100;
    private static final int LONGEST_CLAIM = 300;
    private static final int MOST_CLAIMS = 10;
    private static final int MOST_WORDS = 150;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Writing() {}

    record Mail(String subject, String body, List<Claim> claims) {}

    record Claim(String text, List<String> findings) {}

    static Inquiry<Mail, Draft> of(OutreachBrief brief, LocalDate today) {
        Set<String> known = brief.findings().stream().map(Finding::id).collect(Collectors.toSet());
        return new Inquiry<>(
                Purpose.WRITE,
                brief.lead().contact().id(),
                Map.of(
                        "today",
                        today.toString(),
                        "strategy",
                        brief.strategy().name(),
                        "stage",
                        brief.stage().name(),
                        "fields",
                        LeadFields.toWrite(brief.lead()),
                        "findings",
                        Material.findings(brief.findings())),
                FORM,
                MAX_TOKENS,
                Draft.class,
                answer -> read(answer, known));
    }

    private static Draft read(Mail answer, Set<String> known) {
        Complaints complaints = new Complaints();
        String subject = complaints.line("subject", answer.subject(), LONGEST_SUBJECT);
        String body = answer.body().strip().replace("\r\n", "\n");
        int words = body.isEmpty() ? 0 : BLANKS.split(body).length;
        if (words == 0 || words > MOST_WORDS) {
            complaints.add("body has " + words + " words, not 1 to " + MOST_WORDS);
        }
        complaints.atMost("claims", answer.claims(), MOST_CLAIMS);
        int number = 0;
        for (Claim claim : answer.claims()) {
            String where = "claims[" + number++ + "].";
            complaints.line(where + "text", claim.text(), LONGEST_CLAIM);
            if (claim.findings().isEmpty() || !known.containsAll(claim.findings())) {
                complaints.add(where + "findings are not ids of findings of the material");
            }
        }
        complaints.settle();
        return new Draft(
                subject,
                body,
                answer.claims().stream()
                        .flatMap(claim -> claim.findings().stream())
                        .distinct()
                        .toList());
    }
}
