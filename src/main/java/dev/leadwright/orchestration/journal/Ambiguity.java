package dev.leadwright.orchestration.journal;

import dev.leadwright.crm.CrmException;
import dev.leadwright.orchestration.Notice;
import java.util.Optional;

/** What people and agents are told when nobody can know whether something was done. */
final class Ambiguity {
    private Ambiguity() {}

    /** One for each effect: it is over when a person has settled it. */
    static String cause(EffectRow row) {
        return "ambiguous/" + EffectKey.shortened(row.key());
    }

    static Notice notice(EffectRow row, String what, String why) {
        return new Notice(
                Notice.Severity.URGENT,
                Notice.Audience.HUMAN,
                cause(row),
                "Please check: it is not known whether Leadwright did " + what,
                why
                        + " It counts as done and will not be done again by itself. Find out whether it was done and say so:"
                        + " on the dashboard under \"To settle\", or with ./leadwright status --ambiguous.",
                row.contact(),
                row.task(),
                Optional.empty());
    }

    static CrmException failure(String what, String why) {
        return new CrmException.OutcomeUnknown(
                "Whether an earlier try to " + what + " succeeded is not known; a person must look. " + why);
    }
}
