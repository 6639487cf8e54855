package dev.leadwright.agents.qualifier;

import dev.leadwright.agents.Rescoring;
import dev.leadwright.agents.lead.LeadRecords;
import dev.leadwright.agents.lead.LeadScore;
import dev.leadwright.agents.lead.Leads;
import dev.leadwright.agents.lead.ProfileVersions;
import dev.leadwright.agents.lead.ScoreRecords;
import dev.leadwright.analyst.Difference;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.ProfileRules;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactQuery;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Page;
import dev.leadwright.crm.Tier;
import dev.leadwright.crm.Urgency;
import dev.leadwright.icp.IdealCustomerProfile;
import dev.leadwright.orchestration.Journal;
import dev.leadwright.orchestration.LeadLog;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.orchestration.TemporaryFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Reads contacts page by page and scores those of a page at the same time, so that their calls share requests. */
@Component
class Rescorer implements Rescoring {
    private final Crm crm;
    private final ProfileRules rules;
    private final ScoreWriter writer;
    private final LeadRecords records;
    private final ScoreRecords history;
    private final NextSteps nextSteps;
    private final ProfileVersions versions;
    private final Journal journal;
    private final LeadLog log;

    Rescorer(
            Crm crm,
            Patience patience,
            ProfileRules rules,
            ScoreWriter writer,
            LeadRecords records,
            ScoreRecords history,
            NextSteps nextSteps,
            ProfileVersions versions,
            Journal journal,
            LeadLog log) {
        this.crm = patience.around(crm);
        this.rules = rules;
        this.writer = writer;
        this.records = records;
        this.history = history;
        this.nextSteps = nextSteps;
        this.versions = versions;
        this.journal = journal;
        this.log = log;
    }

    /** What came of one lead. */
    private sealed interface Result {
        record Done(Rescored lead) implements Result {}

        record Failed(String reason) implements Result {}
    }

    @Override
    public Report run(IdealCustomerProfile profile, Options options, IntConsumer progress) {
        ProfileRules under = rules.under(profile);
        List<Rescored> leads = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        var query = new ContactQuery(Instant.EPOCH, Optional.empty(), ContactQuery.MAX_LIMIT);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            while (true) {
                Page<Contact> page = crm.searchContacts(query);
                for (Result result : scored(page.items(), under, options, executor)) {
                    switch (result) {
                        case Result.Done(Rescored lead) -> leads.add(lead);
                        case Result.Failed(String reason) -> failed.add(reason);
                    }
                }
                progress.accept(leads.size());
                if (!page.more() || page.items().isEmpty()) {
                    return new Report(profile, leads, versions.findComplaint(profile), failed);
                }
                query = query.after(page.items().getLast().id());
            }
        }
    }

    private List<Result> scored(List<Contact> contacts, ProfileRules under, Options options, ExecutorService executor) {
        List<Future<Result>> futures = contacts.stream()
                .filter(contact ->
                        contact.leadScore().isPresent() && contact.tier().isPresent())
                .map(contact -> executor.submit(() -> Urgency.BULK.call(() -> tried(contact, under, options))))
                .toList();
        return futures.stream().map(Rescorer::answer).toList();
    }

    /** One lead that cannot be written does not keep the others from it. */
    private Result tried(Contact contact, ProfileRules under, Options options) {
        try {
            return new Result.Done(rescore(contact, under, options));
        } catch (CrmException.Invalid | CrmException.NotFound | CrmException.Conflict | TemporaryFailure failure) {
            return new Result.Failed(Leads.name(contact) + " (" + contact.id() + "): " + failure.getMessage());
        }
    }

    private Rescored rescore(Contact contact, ProfileRules under, Options options) {
        var lead = new Lead(contact, crm.findCompanyOf(contact.id()));
        LeadScore score = LeadScore.of(lead, under.assess(lead), "rules", under);
        var rescored = new Rescored(
                contact.id(),
                Leads.name(contact),
                contact.leadScore().orElseThrow(),
                contact.tier().orElseThrow(),
                score.score(),
                score.tier(),
                why(lead, score));
        if (options.write() && rescored.changes()) {
            write(lead, score, rescored, options);
        }
        return rescored;
    }

    private void write(Lead lead, LeadScore score, Rescored rescored, Options options) {
        writer.write(crm, lead, score, List.of());
        records.saw(lead);
        history.scored(rescored.contact(), score, Optional.empty());
        log.add(
                rescored.contact(),
                "rescore",
                "Scored " + score.score() + ", " + score.tier() + " under the profile "
                        + score.profile().title());
        boolean rises = score.tier().compareTo(rescored.oldTier()) < 0 && score.tier() != Tier.COLD;
        if (options.tasks() && rises) {
            nextSteps.createForGoodLead(
                    lead.contact(),
                    score,
                    "rescore:" + score.profile().hash().substring(0, 16) + ":",
                    journal.forContact(rescored.contact()));
        }
    }

    /** Against the profile in force: what this one judges differently. */
    private String why(Lead lead, LeadScore score) {
        return score.inForce()
                .exception()
                .or(() -> Difference.between(score.judged(), rules.assess(lead)).inWords())
                .orElse("the profile judges it alike; its data have changed, or another analyst had judged");
    }

    private static Result answer(Future<Result> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped before all leads were scored.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
