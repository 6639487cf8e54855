package dev.leadwright.pipeline;

import dev.leadwright.agents.LeadFile;
import dev.leadwright.agents.LeadQuery;
import dev.leadwright.agents.LeadSummary;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.CrmException;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.TemporaryFailure;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices that the last lead of a list is no longer in work, and says so once (sequence 6: "Pipeline complete
 * notification"): that the list is done and the notice of it are written in one transaction, by whichever node is first.
 * The task in the CRM comes after that, through the journal; if the node dies in between, the next look creates it.
 */
@Component
public class ListEnds {
    private static final Logger log = LoggerFactory.getLogger(ListEnds.class);

    /** So many of the best leads are named by the task in the CRM. */
    private static final int BEST = 5;

    private final ListStore store;
    private final ListReading reading;
    private final LeadFile leads;
    private final DoneTask doneTask;
    private final ThisPortal portal;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ListEnds(
            ListStore store,
            ListReading reading,
            LeadFile leads,
            DoneTask doneTask,
            ThisPortal portal,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.leads = leads;
        this.doneTask = doneTask;
        this.portal = portal;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /** Looks at the lists that are not done, and ends those that are by now. May be called at any time, on any node. */
    public void lookNow() {
        reading.listInWork().stream().filter(ListEnds::isOver).forEach(list -> {
            transaction.executeWithoutResult(
                    _ -> store.lockUnfinished(list.id()).ifPresent(this::endIfOver));
        });
        store.listUntold(portal.id()).forEach(this::tellInCrm);
    }

    private void tellInCrm(ListRow list) {
        try {
            doneTask.create(list, reading.progressOf(list));
            store.told(list, clock.instant());
        } catch (CrmException | TemporaryFailure later) {
            log.info("The CRM is told later that list {} is done: {}", list.name(), later.getMessage());
        }
    }

    private static boolean isOver(LeadListProgress list) {
        return list.importedAt().isPresent() && list.count(LeadState.IN_WORK) == 0;
    }

    private void endIfOver(ListRow list) {
        if (!isOver(reading.progressOf(list))) {
            return;
        }
        store.finish(list.id(), clock.instant(), best(list));
        LeadListProgress done =
                reading.find(list.id()).orElseThrow(() -> new IllegalStateException("A locked list is there."));
        log.info("Lead list {} is done: {}", done.name(), InWords.outcome(done));
        events.publishEvent(notice(list, done));
    }

    private List<ContactId> best(ListRow list) {
        Set<ContactId> members = reading.listMembers(list.id());
        List<ContactId> best = leads.listLeads(LeadQuery.best(BEST).among(members)).stream()
                .map(LeadSummary::contact)
                .toList();
        return best.isEmpty()
                ? members.stream().sorted(ContactId.OLDEST_FIRST).limit(1).toList()
                : best;
    }

    private static Notice notice(ListRow list, LeadListProgress done) {
        return new Notice(
                Notice.Severity.INFO,
                Notice.Audience.SALES,
                "list-done/" + list.id() + "/" + list.round(),
                "Lead list " + done.name() + " is done: " + InWords.outcome(done),
                DoneTask.text(done),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
