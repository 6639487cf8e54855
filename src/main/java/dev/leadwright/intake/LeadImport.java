package dev.leadwright.intake;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Urgency;
import dev.leadwright.erased.ErasedPeople;
import dev.leadwright.intake.list.BadRow;
import dev.leadwright.intake.list.LeadField;
import dev.leadwright.intake.list.LeadList;
import dev.leadwright.intake.list.LeadRow;
import dev.leadwright.orchestration.Journal;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.orchestration.TemporaryFailure;
import dev.leadwright.pipeline.ListImport;
import dev.leadwright.pipeline.ListImports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings a lead list into the CRM: contacts by e-mail address, companies by domain, and the first tasks (sequence 6).
 * Nothing blank overwrites a value, and the same list again changes nothing. Rows that cannot be imported are reported
 * and written to a file of their own; the rest goes on. An import that was interrupted is continued by starting it again.
 */
@Component
public class LeadImport {

    private static final Logger log = LoggerFactory.getLogger(LeadImport.class);

    /** Leads at once: as many as one request to HubSpot holds, so that they share requests. */
    private static final int CONCURRENCY = 100;

    private final Crm crm;
    private final Journal journal;
    private final ImportedRows imported;
    private final NewContactTasks tasks;
    private final NoticedContacts noticed;
    private final ListImports lists;
    private final ErasedPeople erased;

    LeadImport(
            Crm crm,
            Patience patience,
            Journal journal,
            ImportedRows imported,
            NewContactTasks tasks,
            NoticedContacts noticed,
            ListImports lists,
            ErasedPeople erased) {
        this.crm = patience.around(crm);
        this.journal = journal;
        this.imported = imported;
        this.tasks = tasks;
        this.noticed = noticed;
        this.lists = lists;
        this.erased = erased;
    }

    /**
     * Imports a file.
     *
     * @throws dev.leadwright.intake.list.LeadListException when it is no lead list
     * @throws CrmException.Unauthorized when the CRM does not let us in
     */
    public ImportReport run(Path file, ImportOptions options, ImportProgress progress) {
        LeadList list = LeadList.read(file, LeadField.named(options.columns()));
        List<BadRow> rejected = new ArrayList<>(list.bad());
        Map<String, LeadRecord> people = new LinkedHashMap<>();
        int merged = 0;
        for (LeadRow row : list.rows()) {
            try {
                LeadRecord lead = LeadRecord.of(row);
                merged += people.containsKey(lead.identity()) ? 1 : 0;
                people.merge(lead.identity(), lead, LeadRecord::filledBy);
            } catch (RowRejected reason) {
                rejected.add(new BadRow(row.line(), String.valueOf(reason.getMessage()), row.cells()));
            }
        }
        List<LeadRecord> leads = List.copyOf(people.values());

        String portal = crm.getAccount().portalId();
        CompanyIndex companies = new CompanyIndex(crm, journal, leads);
        companies.lookUp();
        Optional<ListImport> followed = options.dryRun()
                ? Optional.empty()
                : Optional.of(lists.begin(ContentHash.of(list), fileName(file), options.command()));
        RowImport rows = new RowImport(crm, journal, imported, tasks, noticed, companies, erased, portal, followed);
        List<RowImport.Result> results =
                InParallel.map(leads, CONCURRENCY, row -> Urgency.BULK.call(() -> rows.run(row)), progress);

        Tally tally = new Tally();
        for (int i = 0; i < results.size(); i++) {
            tally.count(results.get(i), leads.get(i), rejected);
        }
        int rowCount = list.rows().size() + list.bad().size();
        Optional<Long> id = followed.flatMap(lead -> lead.end(rowCount, rejected.size()));
        rejected.sort(Comparator.comparingInt(BadRow::line));
        Optional<Path> rejectedFile =
                options.dryRun() ? Optional.empty() : RejectedRows.write(file, list.header(), rejected);
        return new ImportReport(
                options.dryRun(),
                list.dialect(),
                list.mapped().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, column -> column.getValue().name())),
                list.ignored(),
                rowCount,
                tally.created,
                tally.updated,
                tally.unchanged,
                merged,
                tally.erased,
                options.dryRun() ? companies.missing() : companies.created(),
                rejected.stream()
                        .map(row -> new ImportReport.Rejected(row.line(), row.reason()))
                        .toList(),
                rejectedFile,
                id);
    }

    private static String fileName(Path file) {
        return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("list");
    }

    /** Counts what became of the leads. */
    private static final class Tally {
        private int created;
        private int updated;
        private int unchanged;
        private int erased;

        void count(RowImport.Result result, LeadRecord lead, List<BadRow> rejected) {
            switch (result) {
                case RowImport.Result.Created() -> created++;
                case RowImport.Result.Updated() -> updated++;
                case RowImport.Result.Unchanged() -> unchanged++;
                case RowImport.Result.Erased() -> erased++;
                case RowImport.Result.Failed(RuntimeException failure) ->
                    rejected.add(new BadRow(lead.line(), reason(failure), lead.cells()));
            }
        }

        private static String reason(RuntimeException failure) {
            return switch (failure) {
                case CrmException.Invalid invalid -> "The CRM refuses it: " + invalid.getMessage();
                case CrmException.Conflict conflict -> "It clashes with another record: " + conflict.getMessage();
                case CrmException other -> "The CRM failed: " + other.getMessage() + " Import the list again.";
                case TemporaryFailure other -> "It failed for now: " + other.getMessage() + " Import the list again.";
                default -> {
                    log.error("A row of the list failed unexpectedly", failure);
                    yield "It failed unexpectedly; the log says more. Import the list again.";
                }
            };
        }
    }
}
