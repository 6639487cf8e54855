package dev.leadwright.portal.engagement;

import dev.leadwright.portal.account.Account;
import dev.leadwright.portal.association.AssociatedId;
import dev.leadwright.portal.association.Associations;
import dev.leadwright.portal.engagement.EngagementWire.Answer;
import dev.leadwright.portal.engagement.EngagementWire.Head;
import dev.leadwright.portal.engagement.EngagementWire.Links;
import dev.leadwright.portal.engagement.EngagementWire.Request;
import dev.leadwright.portal.engagement.EngagementWire.Shown;
import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.record.RecordInput;
import dev.leadwright.portal.record.RecordStore;
import dev.leadwright.portal.record.Records;
import dev.leadwright.portal.record.StoredRecord;
import dev.leadwright.portal.schema.ObjectType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes and tasks as engagements: the same records under the older names. */
@Component
public class Engagements {

    private final Records records;
    private final RecordStore store;
    private final Associations associations;
    private final Account account;
    private final TransactionTemplate transaction;

    Engagements(
            Records records,
            RecordStore store,
            Associations associations,
            Account account,
            TransactionTemplate transaction) {
        this.records = records;
        this.store = store;
        this.associations = associations;
        this.account = account;
        this.transaction = transaction;
    }

    public Answer create(Request request) {
        EngagementKind kind = EngagementKind.parse(
                request.engagement() == null ? null : request.engagement().type());
        if (request.metadata() == null) {
            throw Problem.invalid("metadata cannot be null");
        }
        long id = Objects.requireNonNull(transaction.execute(status -> {
            String created =
                    records.create(kind.objectType(), input(kind, request)).id();
            return associate(kind, Long.parseLong(created), request.associations());
        }));
        return get(id);
    }

    /** Changes what is given; associations are added, none is taken away. */
    public Answer change(long id, Request request) {
        EngagementKind kind = find(id).kind();
        transaction.executeWithoutResult(status -> {
            records.update(kind.objectType(), Long.toString(id), null, input(kind, request));
            associate(kind, id, request.associations());
        });
        return get(id);
    }

    public Answer get(long id) {
        Found found = find(id);
        StoredRecord row = found.row();
        Map<String, String> properties = row.properties();
        Map<String, Object> metadata = new TreeMap<>();
        found.kind().propertyByField().forEach((field, property) -> {
            String value = properties.get(property);
            if (value != null) {
                metadata.put(field, value);
            }
        });
        String owner = properties.get("hubspot_owner_id");
        Shown shown = new Shown(
                id,
                account.portalId(),
                true,
                row.createdAt().toEpochMilli(),
                row.updatedAt().toEpochMilli(),
                owner == null ? null : Long.valueOf(owner),
                found.kind().name(),
                Long.parseLong(properties.getOrDefault("hs_timestamp", "0")),
                properties.getOrDefault("hs_body_preview", ""),
                numbers(properties.getOrDefault("hs_queue_membership_ids", "")));
        return new Answer(shown, links(id), List.of(), metadata);
    }

    private record Found(EngagementKind kind, StoredRecord row) {}

    private Found find(long id) {
        return Arrays.stream(EngagementKind.values())
                .flatMap(kind -> store.find(kind.objectType(), id, false).map(row -> new Found(kind, row)).stream())
                .findFirst()
                .orElseThrow(() -> Problem.notFound("Engagement %d does not exist.".formatted(id)));
    }

    private static RecordInput input(EngagementKind kind, Request request) {
        Map<String, @Nullable String> properties = new HashMap<>();
        Head head = request.engagement();
        if (head != null && head.ownerId() != null) {
            properties.put("hubspot_owner_id", head.ownerId().toString());
        }
        if (head != null && head.timestamp() != null) {
            properties.put("hs_timestamp", head.timestamp().toString());
        }
        if (request.metadata() != null) {
            request.metadata().forEach((field, value) -> {
                String property = kind.propertyByField().get(field);
                if (property != null && !value.isValueNode()) {
                    throw Problem.invalid("metadata.%s must be a text.".formatted(field));
                }
                if (property != null) {
                    properties.put(property, value.asString(""));
                }
            });
        }
        return new RecordInput(null, null, properties, null, null);
    }

    private long associate(EngagementKind kind, long id, @Nullable Links links) {
        if (links == null) {
            return id;
        }
        if (!orEmpty(links.dealIds()).isEmpty() || !orEmpty(links.ticketIds()).isEmpty()) {
            throw Problem.invalid("This portal has no deals and no tickets.");
        }
        orEmpty(links.contactIds())
                .forEach(contact ->
                        associations.associateUnlabelled(kind.objectType(), id, ObjectType.CONTACTS, contact));
        orEmpty(links.companyIds())
                .forEach(company ->
                        associations.associateUnlabelled(kind.objectType(), id, ObjectType.COMPANIES, company));
        return id;
    }

    private Map<String, List<Long>> links(long id) {
        Map<String, List<Long>> links = new LinkedHashMap<>();
        links.put("contactIds", associated(id, ObjectType.CONTACTS));
        links.put("companyIds", associated(id, ObjectType.COMPANIES));
        for (String none : List.of("dealIds", "ownerIds", "workflowIds", "ticketIds", "contentIds", "quoteIds")) {
            links.put(none, List.of());
        }
        return links;
    }

    private List<Long> associated(long id, ObjectType to) {
        return associations.listAssociatedIds(List.of(id), to).getOrDefault(id, List.of()).stream()
                .map(AssociatedId::id)
                .map(Long::valueOf)
                .distinct()
                .toList();
    }

    private static List<Long> orEmpty(@Nullable List<Long> ids) {
        return ids == null ? List.of() : Problem.requireNoNull("associations", ids);
    }

    private static List<Long> numbers(String separated) {
        return Stream.of(separated.split(";"))
                .filter(part -> !part.isEmpty())
                .map(Long::valueOf)
                .toList();
    }
}
