package dev.leadwright.analyst.model;

import dev.leadwright.analyst.Analyst;
import dev.leadwright.analyst.AnalystUnavailable;
import dev.leadwright.analyst.AnalystUnavailable.Kind;
import dev.leadwright.analyst.Assessment;
import dev.leadwright.analyst.Draft;
import dev.leadwright.analyst.EnrichmentCase;
import dev.leadwright.analyst.EnrichmentReport;
import dev.leadwright.analyst.ExtractedFact;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.OutreachBrief;
import dev.leadwright.analyst.ProfileText;
import dev.leadwright.analyst.SiteText;
import dev.leadwright.analyst.model.Reply.End;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The analyst that asks a language model, whoever serves it: one call for each lead and purpose. An answer that is not of
 * the form asked for, or says what cannot be, is asked for once more with what is wrong; then it is unusable.
 */
final class ModelAnalyst implements Analyst {
    private static final int LONGEST_COMPLAINT = 300;
    private static final Logger log = LoggerFactory.getLogger(ModelAnalyst.class);

    private final LanguageModel model;
    private final ProfileText profile;
    private final Clock clock;
    private final AnswerMemory memory;
    private final KnownAnswers known;
    private final Prompts prompts = new Prompts();

    ModelAnalyst(LanguageModel model, KnownAnswers known, ProfileText profile, Clock clock) {
        this.model = model;
        this.known = known;
        this.profile = profile;
        this.clock = clock;
        this.memory = new AnswerMemory(clock);
    }

    /** The models that judge and write, most often one. */
    @Override
    public String name() {
        return Stream.of(Purpose.SCORE, Purpose.COMPILE, Purpose.WRITE)
                .map(model::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @Override
    public Assessment assess(Lead lead) {
        return ask(Scoring.of(lead, today()));
    }

    @Override
    public List<ExtractedFact> extract(SiteText site) {
        boolean silent = site.pages().stream().allMatch(page -> page.text().isBlank());
        return silent ? List.of() : ask(Extraction.of(site)).facts();
    }

    @Override
    public EnrichmentReport compile(EnrichmentCase enrichment) {
        return ask(Compiling.of(enrichment, today()));
    }

    @Override
    public Draft write(OutreachBrief brief) {
        return ask(Writing.of(brief, today()));
    }

    private <A, R> R ask(Inquiry<A, R> inquiry) {
        Question question = question(inquiry);
        return memory.find(question, inquiry.result()).orElseGet(() -> {
            R result = answeredBefore(question, inquiry).orElseGet(() -> ask(question, inquiry));
            memory.keep(question, result);
            return result;
        });
    }

    /** Another node, or this one before it died, has paid for the answer. */
    private <A, R> Optional<R> answeredBefore(Question question, Inquiry<A, R> inquiry) {
        return known.find(question, name(question), clock.instant().minus(AnswerMemory.FRESH))
                .flatMap(answer -> {
                    try {
                        return Optional.of(inquiry.read(answer));
                    } catch (Unfit unfit) {
                        return Optional.empty(); // it was asked for once more, and that was cut short
                    }
                });
    }

    private <A, R> R ask(Question question, Inquiry<A, R> inquiry) {
        Reply first = model.ask(question);
        try {
            return read(first, inquiry);
        } catch (Unfit unfit) {
            log.warn("The model's answer to {} is asked for once more: {}", question, shortened(unfit));
            return readRepaired(model.ask(question.repairing(first.text(), unfit.complaint())), question, inquiry);
        }
    }

    private <A, R> R readRepaired(Reply second, Question question, Inquiry<A, R> inquiry) {
        try {
            return read(second, inquiry);
        } catch (Unfit unfit) {
            throw new AnalystUnavailable(
                    Kind.UNUSABLE,
                    "The answer of " + name(question) + " cannot be used, nor could the one before: " + shortened(unfit)
                            + ".",
                    unfit);
        }
    }

    private <A, R> R read(Reply reply, Inquiry<A, R> inquiry) {
        if (reply.end() == End.REFUSED) {
            throw new AnalystUnavailable(
                    Kind.UNUSABLE,
                    reply.model() + " refused to answer. A person has to do this one, or analyst.model."
                            + inquiry.purpose().key() + " has to be another model.",
                    null);
        }
        if (reply.end() == End.CUT_OFF) {
            throw new Unfit("the answer was cut off after " + inquiry.maxTokens() + " tokens; be shorter");
        }
        return inquiry.read(reply.text());
    }

    private <A, R> Question question(Inquiry<A, R> inquiry) {
        return new Question(
                inquiry.purpose(),
                inquiry.contact(),
                prompts.instructions(inquiry.purpose()),
                profile.text(),
                Material.json(inquiry.material()),
                inquiry.form(),
                inquiry.maxTokens(),
                Optional.empty());
    }

    private String name(Question question) {
        return model.name(question.purpose());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    }

    private static String shortened(Unfit unfit) {
        String complaint = unfit.complaint();
        return complaint.length() <= LONGEST_COMPLAINT ? complaint : complaint.substring(0, LONGEST_COMPLAINT) + "…";
    }
}
