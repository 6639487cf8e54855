package dev.leadwright.hubspot;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leadwright.crm.Properties;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * HubSpot's answers. They are read leniently: unknown fields are ignored, an absent list is empty, an id may be a number
 * or text.
 */
final class Wire {
    private Wire() {}

    /** What HubSpot answers to a call. */
    sealed interface Answer {
        /** Whether it names every record it speaks of: what was not named was not done. */
        boolean isComplete();

        /** Items of a batch that failed; HubSpot reports them with status 207, and sometimes 200. */
        default List<ErrorBody> errors() {
            return List.of();
        }
    }

    /** Whether this is the id of a record: digits, as {@link dev.leadwright.crm.RecordId} wants them. */
    static boolean isId(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,20}");
    }

    /** The answer to what has no more to say than that it was done: status 204. */
    record Nothing() implements Answer {
        @Override
        public boolean isComplete() {
            return true;
        }
    }

    /**
     * One record of any type.
     *
     * @param created whether an upsert made it
     * @param objectWriteTraceId whose input it was made of, in the answer of a batch create
     */
    record Item(
            String id,
            Map<String, @Nullable String> properties,
            Instant createdAt,
            Instant updatedAt,
            @JsonProperty("new") boolean created,
            @Nullable String objectWriteTraceId)
            implements Answer {
        Item {
            id = Objects.requireNonNullElse(id, "");
            properties = Objects.requireNonNullElse(properties, Map.of());
            createdAt = Objects.requireNonNullElse(createdAt, Instant.EPOCH);
            updatedAt = Objects.requireNonNullElse(updatedAt, createdAt);
        }

        @Override
        public boolean isComplete() {
            return isId(id);
        }

        /** The properties that have a value; HubSpot sends null for the others. */
        Properties values() {
            Map<String, String> present = new HashMap<>();
            properties.forEach((name, value) -> {
                if (value != null) {
                    present.put(name, value);
                }
            });
            return new Properties(present);
        }
    }

    /** Records: the answer of batches and searches. */
    record Items(
            List<Item> results,
            List<ErrorBody> errors,
            @Nullable Paging paging) implements Answer {
        Items {
            results = Objects.requireNonNullElse(results, List.of());
            errors = Objects.requireNonNullElse(errors, List.of());
        }

        @Override
        public boolean isComplete() {
            return results.stream().allMatch(Item::isComplete);
        }

        boolean hasMore() {
            return Paging.after(paging).isPresent();
        }
    }

    /** Where the next page begins. */
    record Paging(@Nullable Next next) {
        record Next(@Nullable String after) {}

        static Optional<String> after(@Nullable Paging paging) {
            return Optional.ofNullable(paging).map(Paging::next).map(Next::after);
        }
    }

    /** Associations of many records. */
    record Associations(List<AssociationsOf> results, List<ErrorBody> errors) implements Answer {
        Associations {
            results = Objects.requireNonNullElse(results, List.of());
            errors = Objects.requireNonNullElse(errors, List.of());
        }

        @Override
        public boolean isComplete() {
            return results.stream()
                    .allMatch(
                            one -> isId(one.from().id()) && one.to().stream().allMatch(end -> isId(end.toObjectId())));
        }
    }

    /** Associations of one record, or a page of them. */
    record AssociationsOf(
            Requests.Reference from,
            List<Associated> to,
            @Nullable Paging paging) {
        AssociationsOf {
            from = Objects.requireNonNullElse(from, new Requests.Reference(""));
            to = Objects.requireNonNullElse(to, List.of());
        }
    }

    /** The other end of an association. */
    record Associated(String toObjectId, List<AssociationType> associationTypes) {
        Associated {
            associationTypes = Objects.requireNonNullElse(associationTypes, List.of());
        }
    }

    record AssociationType(String category, String typeId) {
        AssociationType {
            category = Objects.requireNonNullElse(category, "");
            typeId = Objects.requireNonNullElse(typeId, "");
        }
    }

    /** The kinds of association between two types of record. */
    record AssociationLabels(List<AssociationType> results) implements Answer {
        AssociationLabels {
            results = Objects.requireNonNullElse(results, List.of());
        }

        boolean has(int typeId) {
            return results.stream()
                    .anyMatch(type -> type.category().equals("HUBSPOT_DEFINED")
                            && type.typeId().equals(String.valueOf(typeId)));
        }

        @Override
        public boolean isComplete() {
            return true;
        }
    }

    /** An answer of which only the errors matter. */
    record Done(List<ErrorBody> errors) implements Answer {
        Done {
            errors = Objects.requireNonNullElse(errors, List.of());
        }

        @Override
        public boolean isComplete() {
            return true;
        }
    }

    /** A user of the portal; {@code id} is what tasks are assigned to, never the user's id. */
    record Owner(
            String id,
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName) {}

    record Owners(List<Owner> results, @Nullable Paging paging) implements Answer {
        Owners {
            results = Objects.requireNonNullElse(results, List.of());
        }

        @Override
        public boolean isComplete() {
            return results.stream().allMatch(owner -> isId(owner.id()));
        }
    }

    /** What an address chose about mail. Read strictly: what is not understood must not look like nothing chosen. */
    record Subscriptions(@Nullable String status, @Nullable List<Subscription> results, List<ErrorBody> errors)
            implements Answer {
        Subscriptions {
            errors = Objects.requireNonNullElse(errors, List.of());
        }

        @Override
        public boolean isComplete() {
            return results != null
                    && (status == null || status.equals("COMPLETE"))
                    && errors.isEmpty()
                    && results.stream().allMatch(one -> Subscription.STATUSES.contains(one.status()));
        }

        List<Subscription> all() {
            return Objects.requireNonNullElse(results, List.of());
        }
    }

    /** The choice for one kind of mail; one without an id is about all of them. */
    record Subscription(String status, String subscriptionId, String subscriptionName) {
        private static final Set<String> STATUSES = Set.of("SUBSCRIBED", "UNSUBSCRIBED", "NOT_SPECIFIED");

        Subscription {
            status = Objects.requireNonNullElse(status, "");
            subscriptionId = Objects.requireNonNullElse(subscriptionId, "");
            subscriptionName = Objects.requireNonNullElse(subscriptionName, "");
        }

        String label() {
            return subscriptionName.isBlank() ? "subscription " + subscriptionId : subscriptionName;
        }

        boolean isUnsubscribed() {
            return status.equals("UNSUBSCRIBED");
        }
    }

    record Account(String portalId, @Nullable String timeZone) implements Answer {
        @Override
        public boolean isComplete() {
            return isId(portalId);
        }
    }

    /** The definition of a property. */
    record Property(
            String name,
            String groupName,
            String type,
            List<Option> options,
            boolean hasUniqueValue,
            @Nullable Modification modificationMetadata)
            implements Answer {
        Property {
            name = Objects.requireNonNullElse(name, "");
            groupName = Objects.requireNonNullElse(groupName, "");
            type = Objects.requireNonNullElse(type, "");
            options = Objects.requireNonNullElse(options, List.of());
        }

        record Option(@Nullable String value) {}

        record Modification(boolean readOnlyValue) {}

        boolean isReadOnly() {
            return modificationMetadata != null && modificationMetadata.readOnlyValue();
        }

        boolean hasOption(String value) {
            return options.stream().anyMatch(option -> value.equals(option.value()));
        }

        @Override
        public boolean isComplete() {
            return !name.isEmpty();
        }
    }

    record PropertyList(List<Property> results) implements Answer {
        PropertyList {
            results = Objects.requireNonNullElse(results, List.of());
        }

        @Override
        public boolean isComplete() {
            return !results.isEmpty();
        }
    }

    record PropertyGroup(@Nullable String name) {}

    record PropertyGroups(List<PropertyGroup> results) implements Answer {
        PropertyGroups {
            results = Objects.requireNonNullElse(results, List.of());
        }

        boolean has(String name) {
            return results.stream().anyMatch(group -> name.equals(group.name()));
        }

        @Override
        public boolean isComplete() {
            return true;
        }
    }
}
