package dev.leadwright.cli;

import dev.leadwright.audit.AuditHead;
import dev.leadwright.audit.AuditTrail;
import dev.leadwright.audit.AuditVerdict;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Checks that the audit is as it was written. */
@Command(
        name = "verify",
        description = "Check every row of the audit. Exit code 1: somebody changed, removed, added or moved one.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AuditVerifyCommand implements Callable<Integer> {

    private static final int BROKEN = 1;

    @Option(
            names = "--head",
            paramLabel = "SEQ:HASH",
            description =
                    "What an earlier verify printed: then rows cut off at the end are noticed too, and a chain that"
                            + " was made anew.")
    private @Nullable String kept;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<AuditHead> head = Optional.ofNullable(kept).map(this::parse);
        PrintWriter out = spec.commandLine().getOut();
        try (var installation = Installation.openForCommand(settings.load(Offline.SETTINGS))) {
            AuditVerdict verdict = installation
                    .start(Offline.PROPERTIES)
                    .getBean(AuditTrail.class)
                    .verify(head);
            out.println(json ? asJson(verdict) : inWords(verdict));
            return verdict instanceof AuditVerdict.Intact ? 0 : BROKEN;
        } finally {
            out.flush();
        }
    }

    private AuditHead parse(String text) {
        try {
            return AuditHead.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--head: " + e.getMessage(), e);
        }
    }

    private static String inWords(AuditVerdict verdict) {
        return switch (verdict) {
            case AuditVerdict.Intact(AuditHead head)
            when head.seq() == 0 -> "The audit is empty: nothing was done yet.";
            case AuditVerdict.Intact(AuditHead head) -> """
                The audit is whole: %,d rows, each as it was written.
                Head: %s
                Keep the head outside the database; verify --head then also shows whether rows at the end are missing.""".formatted(head.seq(), head);
            case AuditVerdict.Broken(long seq, AuditVerdict.Damage damage) -> """
                The audit is NOT whole: row %d %s.
                Rows before it are as they were written. Somebody wrote to the database directly; a backup shows what stood
                there.""".formatted(seq, damage.words());
        };
    }

    private static String asJson(AuditVerdict verdict) {
        return new JsonMapper()
                .writeValueAsString(
                        switch (verdict) {
                            case AuditVerdict.Intact(AuditHead head) ->
                                Map.of("intact", true, "rows", head.seq(), "head", head.toString());
                            case AuditVerdict.Broken(long seq, AuditVerdict.Damage damage) ->
                                Map.of("intact", false, "row", seq, "damage", damage.name());
                        });
    }
}
