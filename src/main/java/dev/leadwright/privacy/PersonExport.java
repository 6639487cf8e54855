package dev.leadwright.privacy;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All that is kept about a person as JSON that people can read: what, what for, and where it comes from. */
@Component
class PersonExport {
    private final OwnRows rows;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    PersonExport(OwnRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Empty where neither this installation nor the CRM knows the person. */
    Optional<String> of(Person person) {
        ObjectNode all = json.createObjectNode();
        all.put("exported_at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        ObjectNode who = all.putObject("person");
        person.address().ifPresent(address -> who.put("email", address));
        ArrayNode ids = who.putArray("crm_contact_ids");
        person.contacts().forEach(contact -> ids.add(contact.value()));
        all.put(
                "your_rights",
                "You may ask for correction or erasure, object to the use of your data, and complain to a supervisory"
                        + " authority. Answer the message with which you got this.");
        ArrayNode data = all.putArray("data");
        for (PersonTable table : PersonTables.ALL) {
            add(table, person, data);
        }
        person.inCrm().ifPresent(contact -> {
            ObjectNode crm = all.putObject("in_crm");
            crm.put("what", "Your record in the CRM, as far as Leadwright reads it; the CRM may hold more");
            crm.put("created_at", contact.createdAt().toString());
            ObjectNode properties = crm.putObject("properties");
            new TreeMap<>(contact.properties().values()).forEach(properties::put);
        });
        person.crmSilent().ifPresent(why -> all.put("crm_not_asked", why));
        return data.isEmpty() && person.inCrm().isEmpty()
                ? Optional.empty()
                : Optional.of(json.writerWithDefaultPrettyPrinter().writeValueAsString(all));
    }

    private void add(PersonTable table, Person person, ArrayNode data) {
        var found = rows.show(table, person);
        if (found.isEmpty()) {
            return;
        }
        ObjectNode part = data.addObject();
        part.put("what", table.words());
        part.put("purpose", table.purpose());
        part.put("source", table.source());
        ArrayNode entries = part.putArray("entries");
        found.forEach(row -> entries.add(json.readTree(row)));
    }
}
