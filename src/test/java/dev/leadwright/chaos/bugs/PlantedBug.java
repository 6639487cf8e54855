package dev.leadwright.chaos.bugs;

import dev.leadwright.chaos.judge.Bound;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Mistakes that a crash turns into harm. Where there are two walls against it, both are down. */
public enum PlantedBug {
    NO_EPOCH_CHECK(
            "nobody asks whether a run was taken over",
            Set.of(Bound.STALE_WRITES),
            new Patch("orchestration.queue.Claims", "requireCurrent", Mistake.LeftOut.class)),
    NO_UNIQUE_KEY(
            "an effect has another key in each run",
            Set.of(Bound.TASKS, Bound.NOTES),
            new Patch("orchestration.journal.EffectKey", "new", Mistake.NeverTheSame.class)),
    NO_RECONCILIATION(
            "what may exist is created again without a look",
            Set.of(Bound.TASKS, Bound.NOTES),
            new Patch("orchestration.journal.CreationTry", "findIfItMayExist", Mistake.NothingFound.class)),
    REFERENCE_NOT_READ(
            "what was created is not recognised",
            Set.of(Bound.TASKS, Bound.NOTES),
            new Patch("orchestration.journal.Reference", "isIn", Mistake.LeftOut.class)),
    RETRY_AFTER_THE_DOT(
            "a lost answer to the end of a mail counts as not sent",
            Set.of(Bound.MAILS),
            new Patch("mail.MessageEnding", "reached", Mistake.LeftOut.class)),
    DOT_NOT_COMMITTED(
            "the point of no return is passed without a word",
            Set.of(Bound.MAILS),
            new Patch("orchestration.journal.EffectStore", "passPointOfNoReturn", Mistake.TakenForGranted.class),
            new Patch("mail.SentMailTable", "passPointOfNoReturn", Mistake.TakenForGranted.class)),
    CONSENT_NOT_ASKED(
            "nobody asks whether a contact wants mail",
            Set.of(Bound.SUPPRESSED),
            new Patch("agents.outreach.Consent", "refusal", Mistake.NothingFound.class),
            new Patch("agents.outreach.Permission", "optedOut", Mistake.NothingFound.class)),
    AMBIGUOUS_NOT_TOLD(
            "a mail that may have arrived counts as sent, and nobody is told",
            Set.of(Bound.NOT_SHOWN),
            new Patch("agents.outreach.Aftermath", "perhapsSent", Mistake.SaysDone.class)),
    NOT_AUDITED(
            "what was done outside is not written into the audit",
            Set.of(Bound.AUDITED),
            new Patch("orchestration.journal.EffectAudit", "ended", Mistake.LeftOut.class)),
    RERUN_NOT_BEGUN(
            "a task whose run died is not run again",
            Set.of(Bound.LOST),
            new Patch("orchestration.queue.ClaimMoves", "begin", Mistake.OnlyOnce.class)),
    ASKS_TWICE(
            "the model is asked again for what it has said",
            Set.of(Bound.MODEL_CALLS),
            new Patch("analyst.model.AnswerMemory", "find", Mistake.NothingFound.class),
            new Patch("analyst.books.BookedAnswers", "find", Mistake.NothingFound.class),
            new Patch("agents.qualifier.Qualifier", "qualify", Mistake.Twice.class)),
    WAITS_WITHOUT_A_WORD(
            "a task that waits does not say why",
            Set.of(Bound.LOST),
            new Patch("orchestration.queue.TaskNotes", "put", Mistake.Unchanged.class));

    private final String what;

    @SuppressWarnings("ImmutableEnumChecker") // it is, by List.of
    private final List<Patch> patches;

    @SuppressWarnings("ImmutableEnumChecker") // it is, by Set.of
    private final Set<Bound> caughtBy;

    PlantedBug(String what, Set<Bound> caughtBy, Patch... patches) {
        this.what = what;
        this.caughtBy = caughtBy;
        this.patches = List.of(patches);
    }

    /** In words. */
    public String what() {
        return what;
    }

    /** The bounds of which at least one does not hold with it. */
    public Set<Bound> caughtBy() {
        return caughtBy;
    }

    /** Writes a jar of the classes that have it, for the front of a node's class path. */
    public Path jar(Path folder) {
        return Patch.jar(patches, folder.resolve("bug.jar"));
    }
}
