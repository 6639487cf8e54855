package dev.leadwright.hubspot;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.NewNote;
import dev.leadwright.crm.Note;
import dev.leadwright.crm.NoteId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The notes on records' timelines. */
final class Notes {
    private static final String BODY = "hs_note_body";
    private static final String AT = "hs_timestamp";

    private final Records records;
    private final Associations associations;

    Notes(Records records, Associations associations) {
        this.records = records;
        this.associations = associations;
    }

    NoteId create(NewNote note) {
        List<Requests.NewLink> links = Stream.concat(
                        Associations.toAll(note.contacts(), Associations.NOTE_TO_CONTACT).stream(),
                        Associations.toAll(note.companies(), Associations.NOTE_TO_COMPANY).stream())
                .toList();
        Map<String, String> properties = Map.of(BODY, note.body(), AT, note.at().toString());
        return new NoteId(records.create(RecordType.NOTES, properties, links));
    }

    List<Note> listOf(ContactId contact) {
        List<String> ids = associations.list(RecordType.CONTACTS, RecordType.NOTES, contact).stream()
                .map(Associations.End::id)
                .toList();
        return records.list(RecordType.NOTES, ids, List.of(BODY, AT)).stream()
                .map(Notes::note)
                .toList();
    }

    private static Note note(Wire.Item item) {
        return new Note(
                new NoteId(item.id()),
                item.values().find(BODY).orElse(""),
                item.values().findInstant(AT).orElse(item.createdAt()));
    }
}
