package dev.leadwright.dashboard;

import dev.leadwright.agents.LeadDetails;
import dev.leadwright.agents.LeadFile;
import dev.leadwright.agents.LeadOutcome;
import dev.leadwright.agents.LeadQuery;
import dev.leadwright.agents.LeadSites;
import dev.leadwright.agents.LeadStage;
import dev.leadwright.agents.LeadSummary;
import dev.leadwright.agents.Overrides;
import dev.leadwright.agents.Overruling;
import dev.leadwright.analyst.books.BookedCall;
import dev.leadwright.analyst.books.BudgetLimit;
import dev.leadwright.analyst.books.BudgetStanding;
import dev.leadwright.analyst.books.CallText;
import dev.leadwright.analyst.books.DaySpending;
import dev.leadwright.analyst.books.ModelLedger;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ScoreOverride;
import dev.leadwright.crm.Tier;
import dev.leadwright.orchestration.AmbiguousEffect;
import dev.leadwright.orchestration.Clarification;
import dev.leadwright.orchestration.Settlement;
import dev.leadwright.orchestration.Settlements;
import dev.leadwright.orchestration.Timeline;
import dev.leadwright.orchestration.WorkItem;
import dev.leadwright.orchestration.WorkQuery;
import dev.leadwright.orchestration.WorkQueue;
import dev.leadwright.orchestration.WorkState;
import dev.leadwright.pipeline.LeadListProgress;
import dev.leadwright.pipeline.LeadLists;
import dev.leadwright.web.Screenshot;
import dev.leadwright.web.Screenshots;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What other modules let the dashboard read, held in memory: a test of pages says what stands on them without running
 * agents against a CRM first.
 */
final class ReadModels implements LeadFile, WorkQueue, LeadLists, Settlements, Overrides, LeadSites, Screenshots {
    final List<LeadDetails> leads = new CopyOnWriteArrayList<>();
    final List<WorkItem> tasks = new CopyOnWriteArrayList<>();
    final List<LeadListProgress> lists = new CopyOnWriteArrayList<>();
    final Map<Long, Set<ContactId>> members = new ConcurrentHashMap<>();
    final List<Timeline.Entry> events = new CopyOnWriteArrayList<>();
    final List<AmbiguousEffect> ambiguous = new CopyOnWriteArrayList<>();
    final List<Said> settled = new CopyOnWriteArrayList<>();

    final List<String> overruled = new CopyOnWriteArrayList<>();
    final Map<ContactId, URI> sites = new ConcurrentHashMap<>();
    final Map<URI, Screenshot> screenshots = new ConcurrentHashMap<>();

    /** What somebody said about an effect. */
    record Said(String key, Clarification clarification, String by) {}

    volatile DaySpending spending = new DaySpending(LocalDate.EPOCH, Map.of(), Set.of());
    final List<BudgetStanding> budgets = new CopyOnWriteArrayList<>();
    final Map<ContactId, List<BookedCall>> calls = new ConcurrentHashMap<>();

    /** Thrown by every question for leads, if it is set. */
    volatile Optional<RuntimeException> failure = Optional.empty();

    @Override
    public Optional<URI> findSite(ContactId contact) {
        return Optional.ofNullable(sites.get(contact));
    }

    @Override
    public void keep(Screenshot screenshot) {
        screenshots.put(screenshot.site(), screenshot);
    }

    @Override
    public Optional<Screenshot> find(URI site) {
        return Optional.ofNullable(screenshots.get(site));
    }

    @Override
    public Optional<Taken> findTaken(URI site) {
        return find(site).map(kept -> new Taken(kept.page(), kept.at()));
    }

    @Override
    public List<LeadSummary> listLeads(LeadQuery query) {
        return matching(query)
                .sorted(Comparator.comparing((LeadSummary lead) -> lead.score().orElse(-1))
                        .reversed())
                .skip(query.offset())
                .limit(query.limit())
                .toList();
    }

    @Override
    public long countLeads(LeadQuery query) {
        return matching(query).count();
    }

    private Stream<LeadSummary> matching(LeadQuery query) {
        failure.ifPresent(e -> {
            throw e;
        });
        return leads.stream()
                .map(LeadDetails::summary)
                .filter(lead -> query.tier().isEmpty() || query.tier().equals(lead.tier()))
                .filter(lead -> query.stage().isEmpty() || query.stage().get() == lead.stage())
                .filter(lead -> query.among()
                        .map(among -> among.contains(lead.contact()))
                        .orElse(true))
                .filter(lead -> lead.name().contains(query.text()));
    }

    @Override
    public Map<Tier, Long> countByTier() {
        Map<Tier, Long> counts = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            counts.put(tier, count(lead -> lead.tier().equals(Optional.of(tier))));
        }
        return counts;
    }

    @Override
    public Map<LeadStage, Long> countByStage() {
        Map<LeadStage, Long> counts = new EnumMap<>(LeadStage.class);
        for (LeadStage stage : LeadStage.values()) {
            counts.put(stage, count(lead -> lead.stage() == stage));
        }
        return counts;
    }

    private long count(Predicate<LeadSummary> condition) {
        return leads.stream().map(LeadDetails::summary).filter(condition).count();
    }

    @Override
    public Optional<LeadDetails> findLead(ContactId contact) {
        return leads.stream()
                .filter(lead -> lead.summary().contact().equals(contact))
                .findFirst();
    }

    @Override
    public Map<ContactId, String> listNames(Collection<ContactId> contacts) {
        return leads.stream()
                .map(LeadDetails::summary)
                .filter(lead -> contacts.contains(lead.contact()))
                .collect(Collectors.toMap(LeadSummary::contact, LeadSummary::name));
    }

    @Override
    public Map<ContactId, LeadOutcome> listOutcomes(Collection<ContactId> contacts) {
        return leads.stream()
                .map(LeadDetails::summary)
                .filter(lead -> contacts.contains(lead.contact()))
                .collect(Collectors.toMap(
                        LeadSummary::contact,
                        lead -> new LeadOutcome(lead.tier(), lead.stage().compareTo(LeadStage.CONTACTED) >= 0)));
    }

    @Override
    public List<LeadListProgress> listInWork() {
        return lists.stream()
                .filter(list -> list.stage() != LeadListProgress.Stage.DONE)
                .toList();
    }

    @Override
    public List<LeadListProgress> list(int limit, int offset) {
        return lists.stream().skip(offset).limit(limit).toList();
    }

    @Override
    public long count() {
        return lists.size();
    }

    @Override
    public Optional<LeadListProgress> find(long id) {
        return lists.stream().filter(list -> list.id() == id).findFirst();
    }

    @Override
    public Set<ContactId> listMembers(long id) {
        return members.getOrDefault(id, Set.of());
    }

    @Override
    public List<Count> listCounts() {
        return tasks.stream()
                .collect(Collectors.groupingBy(task -> Map.entry(task.kind(), task.state()), Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new Count(
                        entry.getKey().getKey(),
                        entry.getKey().getValue(),
                        entry.getValue().intValue()))
                .toList();
    }

    @Override
    public Totals getTotals() {
        return new Totals(
                inState(WorkState.COMPLETED),
                inState(WorkState.WAITING),
                inState(WorkState.ESCALATED),
                inState(WorkState.RUNNING),
                inState(WorkState.QUEUED),
                inState(WorkState.RELEASED));
    }

    private int inState(WorkState state) {
        return (int) tasks.stream().filter(task -> task.state() == state).count();
    }

    @Override
    public List<WorkItem> list(WorkQuery query) {
        return tasks.stream()
                .filter(task -> query.states().isEmpty() || query.states().contains(task.state()))
                .filter(task -> query.kind().isEmpty() || query.kind().get().equals(task.kind()))
                .skip(query.offset())
                .limit(query.limit())
                .toList();
    }

    @Override
    public List<WorkItem> listOf(ContactId contact) {
        return tasks.stream()
                .filter(task -> task.contact().equals(Optional.of(contact)))
                .toList();
    }

    @Override
    public List<AmbiguousEffect> listAmbiguous() {
        return List.copyOf(ambiguous);
    }

    @Override
    public Settlement settle(String key, Clarification clarification, String by) {
        settled.add(new Said(key, clarification, by));
        return ambiguous.stream()
                .filter(effect -> effect.key().startsWith(key))
                .findFirst()
                .<Settlement>map(effect -> {
                    ambiguous.remove(effect);
                    return new Settlement.Settled(effect, effect.task());
                })
                .orElseGet(() -> new Settlement.NotSettled("Somebody else was faster: it is settled already."));
    }

    @Override
    public Overruling set(ContactId contact, ScoreOverride override, String reason, String by) {
        overruled.add(contact + " " + override.inWords() + ", " + reason + ", " + by);
        return new Overruling.Done("Set: " + override.inWords() + ".");
    }

    @Override
    public Overruling lift(ContactId contact, String by) {
        overruled.add(contact + " lifted, " + by);
        return new Overruling.Done("Lifted.");
    }

    @Override
    public boolean isDrained() {
        return true;
    }

    Timeline timeline() {
        return new Timeline() {
            @Override
            public List<Entry> listOf(ContactId contact) {
                return events.stream()
                        .filter(event -> event.contact().equals(Optional.of(contact)))
                        .toList();
            }

            @Override
            public List<Entry> listLatest(int limit) {
                return events.reversed().stream().limit(limit).toList();
            }
        };
    }

    ModelLedger ledger() {
        return new ModelLedger() {
            @Override
            public DaySpending today() {
                return spending;
            }

            @Override
            public List<BudgetStanding> listStandings() {
                return List.copyOf(budgets);
            }

            @Override
            public Optional<BudgetStanding> findStanding(ContactId contact) {
                return Optional.of(new BudgetStanding(BudgetLimit.LEAD, 500_000, 41_200, 0));
            }

            @Override
            public List<BookedCall> listOf(ContactId contact) {
                return calls.getOrDefault(contact, List.of());
            }

            @Override
            public Optional<CallText> findText(long call) {
                return Optional.empty();
            }

            @Override
            public int forget(ContactId contact) {
                throw new UnsupportedOperationException();
            }

            @Override
            public String currency() {
                return "EUR";
            }
        };
    }
}
