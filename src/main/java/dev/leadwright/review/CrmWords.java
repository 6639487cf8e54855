package dev.leadwright.review;

import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.orchestration.Patience;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/** What people say in the CRM about a mail, by the contact's property. */
@Component
class CrmWords {
    private final Crm crm;

    CrmWords(Crm crm, Patience patience) {
        this.crm = patience.around(crm);
    }

    /** A person's word. */
    sealed interface Word {
        record Approve() implements Word {}

        record Reject(String reason) implements Word {}
    }

    /** Those of whom a person said something. They are asked for all at once, which makes few requests of many. */
    Map<ContactId, Word> of(List<ContactId> contacts) {
        Map<ContactId, Future<Contact>> asked = new HashMap<>();
        Map<ContactId, Word> words = new HashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            contacts.forEach(id -> asked.computeIfAbsent(id, _ -> threads.submit(() -> crm.getContact(id))));
            asked.forEach(
                    (id, contact) -> find(contact).flatMap(CrmWords::read).ifPresent(word -> words.put(id, word)));
        }
        return words;
    }

    /** It was heard: it does not count for another mail. */
    void forget(ContactId contact) {
        crm.updateContact(contact, Map.of(ContactProperty.REVIEW_DECISION, "", ContactProperty.REVIEW_REASON, ""));
    }

    private static Optional<Contact> find(Future<Contact> asked) {
        try {
            return Optional.of(asked.get());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof CrmException.NotFound) {
                return Optional.empty();
            }
            throw failed.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CrmException.Unavailable("The look into the CRM was interrupted.", e);
        }
    }

    private static Optional<Word> read(Contact contact) {
        String said = contact.properties()
                .find(ContactProperty.REVIEW_DECISION)
                .map(value -> value.strip().toUpperCase(Locale.ROOT))
                .orElse("");
        return switch (said) {
            case "APPROVE" -> Optional.of(new Word.Approve());
            case "REJECT" ->
                Optional.of(new Word.Reject(contact.properties()
                        .find(ContactProperty.REVIEW_REASON)
                        .orElse("No reason was given in the CRM")));
            default -> Optional.empty();
        };
    }
}
