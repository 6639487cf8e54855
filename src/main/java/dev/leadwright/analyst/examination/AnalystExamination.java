package dev.leadwright.analyst.examination;

import dev.leadwright.analyst.AnalystProvider;
import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.AnalystUnavailable;
import dev.leadwright.analyst.AnalystUnavailable.Kind;
import dev.leadwright.analyst.claude.ClaudeService;
import dev.leadwright.analyst.model.ModelService;
import dev.leadwright.analyst.openai.OpenAiService;
import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Examination;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Who judges, and whether its key and its models are right: one cheap request, which asks the model nothing. */
public final class AnalystExamination implements Examination {
    private final AnalystSettings settings;

    public AnalystExamination(AnalystSettings settings) {
        this.settings = settings;
    }

    @Override
    public String subject() {
        return "Analyst";
    }

    @Override
    public List<Check> run() {
        return List.of(
                switch (settings.servedBy()) {
                    case CLAUDE -> served(new ClaudeService(), "Claude at " + settings.baseUrl(), claudeModels());
                    case OPENAI ->
                        served(
                                new OpenAiService(),
                                "The endpoint " + settings.openai().baseUrl().orElseThrow(),
                                List.of(settings.openai().model()));
                    default -> rules();
                });
    }

    private Check rules() {
        return Check.ok(
                subject(),
                settings.provider() == AnalystProvider.AUTO
                        ? "The rules judge and write; with a key in ANTHROPIC_API_KEY Claude does."
                        : "The rules judge and write, as analyst.provider says.");
    }

    private List<String> claudeModels() {
        return Stream.of(
                        settings.model().score(),
                        settings.model().extract(),
                        settings.model().compile(),
                        settings.model().write())
                .distinct()
                .toList();
    }

    private Check served(ModelService service, String who, List<String> wanted) {
        Collection<String> offered;
        try {
            offered = service.listModels(settings);
        } catch (AnalystUnavailable e) {
            return failed(e);
        }
        List<String> missing =
                wanted.stream().filter(model -> !offered.contains(model)).toList();
        return missing.isEmpty()
                ? Check.ok(
                        subject(),
                        who + " judges and writes: it accepts the key and has " + String.join(", ", wanted) + ".")
                : Check.fail(
                        subject(),
                        who + " does not have " + String.join(", ", missing) + ".",
                        "Set " + key() + " to what it has: "
                                + offered.stream()
                                        .limit(10)
                                        .reduce((a, b) -> a + ", " + b)
                                        .orElse("nothing") + ".");
    }

    private String key() {
        return settings.servedBy() == AnalystProvider.CLAUDE ? "analyst.model.*" : "analyst.openai.model";
    }

    /** What passes by itself is a warning: agents wait for it. */
    private Check failed(AnalystUnavailable failure) {
        String detail = String.valueOf(failure.getMessage());
        return failure.kind() == Kind.OUT || failure.kind() == Kind.RATE_LIMITED
                ? Check.warn(
                        subject(),
                        detail,
                        "Tasks wait until it answers. Check its address and whether this machine may connect to it.")
                : Check.fail(
                        subject(),
                        detail,
                        settings.servedBy() == AnalystProvider.CLAUDE
                                ? "Put a valid key into ANTHROPIC_API_KEY, or set analyst.provider: rules."
                                : "Correct analyst.openai, or set analyst.provider: rules.");
    }
}
