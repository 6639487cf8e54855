package dev.leadwright.pipeline;

import dev.leadwright.agents.LeadFile;
import dev.leadwright.agents.LeadOutcome;
import dev.leadwright.crm.ContactId;
import dev.leadwright.orchestration.Standing;
import dev.leadwright.orchestration.Standings;
import dev.leadwright.replies.MailResult;
import dev.leadwright.replies.MailResults;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells how far lists are from what orchestration and the agents know of their leads now. */
@Component
class ListReading implements LeadLists {
    private final ListStore store;
    private final Standings standings;
    private final LeadFile leads;
    private final MailResults mails;
    private final ThisPortal portal;
    private final PipelineSettings settings;
    private final Clock clock;

    ListReading(
            ListStore store,
            Standings standings,
            LeadFile leads,
            MailResults mails,
            ThisPortal portal,
            PipelineSettings settings,
            Clock clock) {
        this.store = store;
        this.standings = standings;
        this.leads = leads;
        this.mails = mails;
        this.portal = portal;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<LeadListProgress> listInWork() {
        return progressOf(store.listUnfinished(portal.id()));
    }

    @Override
    public List<LeadListProgress> list(int limit, int offset) {
        return progressOf(store.list(portal.id(), limit, offset));
    }

    @Override
    public long count() {
        return store.count(portal.id());
    }

    @Override
    public Optional<LeadListProgress> find(long id) {
        return store.find(portal.id(), id).map(this::progressOf);
    }

    @Override
    public Set<ContactId> listMembers(long id) {
        return store.find(portal.id(), id)
                .map(list -> membersOf(list).stream().map(Member::contact).collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    LeadListProgress progressOf(ListRow list) {
        return progressOf(List.of(list)).getFirst();
    }

    private List<LeadListProgress> progressOf(List<ListRow> lists) {
        Map<Long, List<Member>> members =
                store.listMembers(lists.stream().map(ListRow::id).toList());
        Set<ContactId> contacts = members.values().stream()
                .flatMap(Collection::stream)
                .map(Member::contact)
                .collect(Collectors.toSet());
        Map<ContactId, Standing> standing = standings.of(contacts, settings.waitsFor());
        Map<ContactId, LeadOutcome> outcomes = leads.listOutcomes(contacts);
        Map<ContactId, MailResult> results = mails.of(contacts);
        return lists.stream()
                .map(list -> {
                    var tally = new Tally(standing, outcomes, results, mayStillBeScored(list));
                    members.getOrDefault(list.id(), List.of()).forEach(tally::count);
                    return tally.progressOf(list);
                })
                .toList();
    }

    private List<Member> membersOf(ListRow list) {
        return store.listMembers(List.of(list.id())).getOrDefault(list.id(), List.of());
    }

    private boolean mayStillBeScored(ListRow list) {
        Instant longAgo = clock.instant().minus(settings.waitsFor());
        return list.importedAt().filter(longAgo::isAfter).isEmpty();
    }
}
