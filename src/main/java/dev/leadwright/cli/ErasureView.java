package dev.leadwright.cli;

import dev.leadwright.privacy.Erasure;
import java.io.PrintWriter;
import java.util.Map;

/** What is kept about a person, and what became of it, as people read it. */
final class ErasureView {
    private static final String UNCHANGED = "Nothing was erased yet. ";

    private ErasureView() {}

    static void print(Erasure.Standing standing, boolean inCrm, PrintWriter out) {
        out.println("Person   " + OneLine.of(standing.name().orElse("(no name known)")));
        standing.address().ifPresent(address -> out.println("Address  " + OneLine.of(address)));
        if (!standing.contacts().isEmpty()) {
            out.println("Contact  " + String.join(", ", standing.contacts()));
        }
        standing.erasedBefore().ifPresent(at -> out.println("Erased   before, on " + at));
        if (standing.isEmpty()) {
            out.println("Nothing is kept here about this person.");
        } else {
            out.println("Kept here");
            counts(standing.counts(), out);
            if (standing.mentions() > 0) {
                out.printf("  %-45s %6d%n", "Rows that mention the name or address", standing.mentions());
            }
        }
        standing.crmSilent()
                .ifPresentOrElse(
                        why -> out.println("The CRM does not answer: " + OneLine.of(why)),
                        () -> out.println(inCrm(standing.knownInCrm(), inCrm)));
    }

    private static String inCrm(boolean known, boolean wanted) {
        if (!known) {
            return "The CRM does not know this person.";
        }
        return wanted
                ? "In the CRM the contact is deleted for good, with what is logged on it alone. Tasks stay there, with the"
                        + " name in their subject, and so do notes that also stand on a company: look for them there."
                : "The CRM's contact stays. To delete it too, add --in-crm.";
    }

    private static void counts(Map<String, Long> counts, PrintWriter out) {
        counts.forEach((what, count) -> out.printf("  %-45s %6d%n", what, count));
    }

    /** Answers whether all was done. */
    static boolean print(Erasure erasure, boolean inCrm, PrintWriter out) {
        return switch (erasure) {
            case Erasure.Done(Map<String, Long> counts, var notes) -> {
                erased(counts, out);
                if (inCrm) {
                    out.println(
                            "The CRM has deleted the contact; HubSpot may take up to 30 days to be through with it.");
                }
                out.println("Only keyed hashes stay, by which the person is not imported, worked or written to again.");
                out.println(
                        "What companies' websites and pictures tell of the company alone stays. Log files and backups"
                                + " are not touched: they end by their own age.");
                notes.forEach(note -> out.println("Note: " + OneLine.of(note)));
                yield true;
            }
            case Erasure.StillWorked(var running) -> {
                out.println(UNCHANGED + (running.size() == 1 ? "A task" : running.size() + " tasks")
                        + " of the person is being worked at this moment, and a mail on its way cannot be called back. Nothing"
                        + " new is begun. A running node erases the rest when that has ended; or run this again in a"
                        + " minute.");
                yield false;
            }
            case Erasure.CrmPending(Map<String, Long> counts, String why) -> {
                erased(counts, out);
                out.println("The CRM has not deleted the contact yet: " + OneLine.of(why)
                        + " A running node tries again each minute; or run this again.");
                yield false;
            }
            case Erasure.Elsewhere() -> {
                out.println("Another node has just done it.");
                yield true;
            }
        };
    }

    private static void erased(Map<String, Long> counts, PrintWriter out) {
        if (counts.isEmpty()) {
            out.println("Nothing was kept here.");
        } else {
            out.println("Erased here");
            counts(counts, out);
        }
    }
}
