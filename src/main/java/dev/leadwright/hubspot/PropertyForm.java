package dev.leadwright.hubspot;

import dev.leadwright.crm.PropertyDefinition;
import java.util.Optional;

/**
 * What HubSpot calls a kind of property.
 *
 * @param type what it holds
 * @param fieldType how people see it
 */
record PropertyForm(String type, String fieldType) {

    static PropertyForm of(PropertyDefinition.Kind kind) {
        return switch (kind) {
            case TEXT -> new PropertyForm("string", "text");
            case LONG_TEXT -> new PropertyForm("string", "textarea");
            case NUMBER -> new PropertyForm("number", "number");
            case DATE_TIME -> new PropertyForm("datetime", "date");
            case ENUMERATION -> new PropertyForm("enumeration", "select");
        };
    }

    /** Why values of ours do not fit into a property of the portal: completes "The property ...". */
    static Optional<String> findDifference(PropertyDefinition wanted, Wire.Property found) {
        String type = of(wanted.kind()).type();
        if (!found.type().equals(type)) {
            return Optional.of("is of type " + found.type() + ", not " + type);
        }
        if (found.isReadOnly()) {
            return Optional.of("is read-only");
        }
        if (wanted.unique() && !found.hasUniqueValue()) {
            return Optional.of("does not keep its values unique");
        }
        String lacking = String.join(
                ", ",
                wanted.options().stream()
                        .filter(option -> !found.hasOption(option))
                        .toList());
        return lacking.isEmpty() ? Optional.empty() : Optional.of("lacks the options " + lacking);
    }
}
