package dev.leadwright.cli;

import dev.leadwright.agents.MailPreview.Shown;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A mail that nobody has sent, as people read it. */
final class DraftView {
    private static final String LINE = "-".repeat(72);

    private DraftView() {}

    static void print(Shown shown, Instant now, PrintWriter out) {
        out.println("To        " + OneLine.of(shown.contact().displayName()) + " "
                + shown.contact()
                        .email()
                        .map(address -> "<" + OneLine.of(address) + ">")
                        .orElse("(no address)"));
        out.println("Mail      " + shown.stage() + ", "
                + shown.strategy().toLowerCase(Locale.ROOT).replace('_', ' '));
        out.println("Written   " + writtenBy(shown));
        out.println("Leaves    " + leaves(shown, now));
        shown.refusals().stream().skip(1).forEach(why -> out.println("          " + OneLine.of(why)));
        for (String why : shown.approval()) {
            out.println("Approval  needed: " + why);
        }
        out.println("Subject   " + OneLine.of(shown.subject()));
        out.println(LINE);
        shown.text().lines().map(OneLine::of).forEach(out::println);
        out.println(LINE);
        if (shown.facts().isEmpty()) {
            out.println("It rests on no facts from websites.");
        } else {
            out.println("It rests on");
            shown.facts().forEach(fact -> out.println("  " + OneLine.of(fact.value()) + "  (" + fact.source() + ")"));
        }
        if (shown.findings().isEmpty()) {
            out.println("The linter found nothing.");
        } else {
            out.println("The linter found");
            shown.findings()
                    .forEach(found -> out.println("  " + found.severity() + "  \"" + OneLine.of(found.excerpt())
                            + "\": " + OneLine.of(found.reason())));
        }
    }

    private static String writtenBy(Shown shown) {
        if (shown.stored()) {
            return "before, for a task: this is the mail that is sent";
        }
        return shown.writtenBy().equals("rules")
                ? "just now, by the rules; it is not kept"
                : "just now, by " + OneLine.of(shown.writtenBy())
                        + ", which was paid for from the budget; it is not kept,"
                        + " and a task has another one written";
    }

    private static String leaves(Shown shown, Instant now) {
        if (!shown.refusals().isEmpty()) {
            return "not: " + OneLine.of(shown.refusals().getFirst());
        }
        return shown.leaves()
                .map(at -> at.isAfter(now)
                        ? "not before " + at.truncatedTo(ChronoUnit.SECONDS) + ", if a task asks for it now"
                        : "at once, if a task asks for it now")
                .orElse("");
    }
}
