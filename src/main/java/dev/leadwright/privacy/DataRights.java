package dev.leadwright.privacy;

import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the parts together. */
@Component
class DataRights implements PersonalData {
    private final People people;
    private final OwnRows rows;
    private final Eraser eraser;
    private final ErasureBook book;
    private final PersonExport export;

    DataRights(People people, OwnRows rows, Eraser eraser, ErasureBook book, PersonExport export) {
        this.people = people;
        this.rows = rows;
        this.eraser = eraser;
        this.book = book;
        this.export = export;
    }

    @Override
    public Erasure.Standing standing(Whom whom) {
        Person person = people.find(whom);
        Map<String, Long> counts = new LinkedHashMap<>();
        rows.count(person).forEach((table, count) -> counts.put(table.words(), count));
        return new Erasure.Standing(
                person.names().stream().findFirst().or(() -> person.inCrm().map(Contact::displayName)),
                person.address(),
                person.contacts().stream().map(ContactId::value).toList(),
                counts,
                rows.countMentions(person),
                person.inCrm().isPresent(),
                person.crmSilent(),
                book.findDone(eraser.hashOf(whom)));
    }

    @Override
    public Erasure erase(Whom whom, String by, boolean inCrm, Duration patience) {
        return eraser.erase(whom, by, inCrm, patience);
    }

    @Override
    public Optional<String> export(Whom whom) {
        return export.of(people.find(whom));
    }
}
