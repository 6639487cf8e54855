package dev.leadwright.portal.page;

import dev.leadwright.portal.account.Account;
import dev.leadwright.portal.account.OwnerStore;
import dev.leadwright.portal.record.RecordViews;
import dev.leadwright.portal.record.StoredRecord;
import dev.leadwright.portal.schema.ObjectType;
import dev.leadwright.portal.schema.PropertyCatalog;
import dev.leadwright.portal.schema.PropertyDefinition;
import dev.leadwright.portal.schema.PropertyOption;
import dev.leadwright.portal.schema.ValueType;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Records as people read them: labels for names, their own time for UTC. */
@Component
class Looks {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private final RecordViews views;
    private final PropertyCatalog catalog;
    private final OwnerStore owners;
    private final Account account;

    Looks(RecordViews views, PropertyCatalog catalog, OwnerStore owners, Account account) {
        this.views = views;
        this.catalog = catalog;
        this.owners = owners;
        this.account = account;
    }

    /** @param look how it stands out: a choice, a moment, a tier, or nothing */
    record Value(String label, String name, String text, String look) {}

    record Row(long id, String title, List<Value> cells, String updated) {}

    Row row(StoredRecord stored) {
        Map<String, String> properties = propertiesOf(stored);
        List<Value> cells = Columns.of(stored.type()).stream()
                .flatMap(name -> catalog.find(stored.type(), name).stream())
                .map(property -> value(property, properties.getOrDefault(property.name(), "")))
                .map(value -> new Value(value.label(), value.name(), Columns.cut(value.text()), value.look()))
                .toList();
        return new Row(stored.id(), title(stored), cells, time(stored.updatedAt()));
    }

    String title(StoredRecord stored) {
        return Columns.title(stored.type(), stored.id(), propertiesOf(stored));
    }

    /** The columns that the portal has. */
    List<String> headings(ObjectType type) {
        return Columns.of(type).stream()
                .flatMap(name -> catalog.find(type, name).stream())
                .map(PropertyDefinition::label)
                .toList();
    }

    /** Every property that is set, in the order of their labels. */
    List<Value> values(StoredRecord stored) {
        Map<String, String> properties = propertiesOf(stored);
        return catalog.list(stored.type()).stream()
                .filter(property -> properties.containsKey(property.name()))
                .map(property -> value(property, Objects.requireNonNull(properties.get(property.name()))))
                .sorted((one, other) -> one.label().compareToIgnoreCase(other.label()))
                .toList();
    }

    String time(Instant instant) {
        return TIME.format(instant.atZone(account.timeZone()));
    }

    private Value value(PropertyDefinition property, String shown) {
        return new Value(property.label(), property.name(), text(property, shown), look(property, shown));
    }

    private static String look(PropertyDefinition property, String shown) {
        if (property.type() == ValueType.DATETIME) {
            return "moment";
        }
        if (property.type() != ValueType.ENUMERATION || property.isOwner() || shown.isEmpty()) {
            return "";
        }
        boolean isTier = List.of("HOT", "WARM", "COLD").contains(shown);
        return isTier ? "choice " + shown.toLowerCase(Locale.ROOT) : "choice";
    }

    private String text(PropertyDefinition property, String shown) {
        if (shown.isEmpty()) {
            return "";
        }
        if (property.isOwner()) {
            return shown.matches("\\d{1,18}")
                    ? owners.find(Long.parseLong(shown))
                            .map(owner -> owner.firstName() + " " + owner.lastName())
                            .orElse(shown)
                    : shown;
        }
        return switch (property.type()) {
            case DATETIME -> time(Instant.parse(shown));
            case ENUMERATION -> labelOf(property, shown);
            case STRING, PHONE_NUMBER, NUMBER, BOOL, DATE -> shown;
        };
    }

    private static String labelOf(PropertyDefinition property, String shown) {
        return property.options().stream()
                .filter(option -> shown.equals(option.value()))
                .map(PropertyOption::label)
                .flatMap(label -> Optional.ofNullable(label).stream())
                .findFirst()
                .orElse(shown);
    }

    private Map<String, String> propertiesOf(StoredRecord stored) {
        Map<String, String> set = new HashMap<>();
        views.viewAll(stored).properties().forEach((name, value) -> {
            if (value != null) {
                set.put(name, value);
            }
        });
        return set;
    }
}
