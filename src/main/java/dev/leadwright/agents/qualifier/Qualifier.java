package dev.leadwright.agents.qualifier;

import dev.leadwright.agents.judging.Judged;
import dev.leadwright.agents.judging.Judges;
import dev.leadwright.agents.lead.InForce;
import dev.leadwright.agents.lead.LeadRecords;
import dev.leadwright.agents.lead.LeadScore;
import dev.leadwright.agents.lead.Leads;
import dev.leadwright.agents.lead.ScoreRecords;
import dev.leadwright.analyst.AnalystUnavailable;
import dev.leadwright.analyst.Assessment;
import dev.leadwright.analyst.Grounding;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.ProfileRules;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.LeadScored;
import dev.leadwright.orchestration.Agent;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Outcome;
import dev.leadwright.orchestration.Service;
import dev.leadwright.orchestration.TaskKind;
import dev.leadwright.orchestration.TaskRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The Lead Qualifier of sequence 1: scores a lead, writes the score to the CRM and creates what its tier asks for.
 *
 * <p>The sequence completes the task before it creates the next ones. Here they are created first and the task is
 * completed by whoever runs it: if the process dies in between, the run is repeated and nothing is lost.
 */
@Component
class Qualifier implements Agent {
    /** What was read so shortly ago is good enough for what people can put right. */
    private static final Duration A_MOMENT = Duration.ofSeconds(30);

    private final Judges judges;
    private final Grounding grounding;
    private final RequiredFields required;
    private final ProfileRules rules;
    private final LeadRecords records;
    private final PersonsWords words;
    private final ScoreRecords history;
    private final ScoreWriter scores;
    private final NextSteps nextSteps;
    private final ApplicationEventPublisher events;

    Qualifier(
            Judges judges,
            Grounding grounding,
            RequiredFields required,
            ProfileRules rules,
            LeadRecords records,
            PersonsWords words,
            ScoreRecords history,
            ScoreWriter scores,
            NextSteps nextSteps,
            ApplicationEventPublisher events) {
        this.judges = judges;
        this.grounding = grounding;
        this.required = required;
        this.rules = rules;
        this.records = records;
        this.words = words;
        this.history = history;
        this.scores = scores;
        this.nextSteps = nextSteps;
        this.events = events;
    }

    @Override
    public String name() {
        return "qualifier";
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(new TaskKind("Qualify Lead", "Qualify Lead"));
    }

    @Override
    public Set<Service> needs() {
        return judges.needs();
    }

    @Override
    public Outcome work(TaskRun run) {
        Lead lead = Leads.of(run);
        records.saw(lead);
        Optional<Outcome> unfit = DataFormat.findProblem(lead.contact())
                .<Outcome>map(Outcome.InvalidData::new)
                .or(() -> isKeptOut(lead) ? Optional.empty() : required.await(lead, run));
        return unfit.orElseGet(() -> qualify(lead, run));
    }

    /** Whom the profile excludes is neither looked up nor judged by a model. */
    private boolean isKeptOut(Lead lead) {
        return InForce.of(0, lead.contact().scoreOverride(), rules.findExclusion(lead))
                .keptOut();
    }

    private Outcome qualify(Lead lead, TaskRun run) {
        Judged<Assessment> judged;
        try {
            judged = isKeptOut(lead)
                    ? new Judged<>(rules.assess(lead), "rules")
                    : judges.ask(analyst -> grounding.assess(analyst, lead), run);
        } catch (AnalystUnavailable e) {
            return new Outcome.AiUnavailable(String.valueOf(e.getMessage()));
        }
        LeadScore score = LeadScore.of(lead, judged.answer(), judged.by(), rules);
        run.requireStillOurs(A_MOMENT);
        List<String> gaps = required.missing(lead);
        words.notice(lead.contact(), run);
        scores.write(run.crm(), lead, score, gaps);
        run.record(() -> history.scored(
                lead.contact().id(), score, Optional.of(run.task().id())));
        nextSteps.create(lead, score, run);
        tell(lead.contact(), score, run);
        return new Outcome.Completed("Scored " + score.score() + ", " + score.tier()
                + score.inForce().exception().map(exception -> "; " + exception).orElse("")
                + (gaps.isEmpty() ? "" : "; not known: " + String.join(", ", gaps)));
    }

    private void tell(Contact contact, LeadScore score, TaskRun run) {
        String name = Leads.name(contact);
        run.tell(new Notice(
                Notice.Severity.INFO,
                Notice.Audience.OWNER,
                "lead-qualified:" + contact.id(),
                "Lead qualified: " + name + ", " + score.score() + ", " + score.tier(),
                score.judged().explanation()
                        + score.inForce()
                                .exception()
                                .map(exception -> " " + exception + ".")
                                .orElse(""),
                Optional.of(contact.id()),
                Optional.of(run.task().id()),
                contact.owner()));
        events.publishEvent(new LeadScored(
                contact.id(),
                name,
                score.score(),
                score.tier(),
                contact.owner(),
                run.task().id()));
    }
}
