package dev.leadwright.hubspot;

import static org.awaitility.Awaitility.await;

import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.ContactQuery;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.NewCompany;
import dev.leadwright.crm.NewEmail;
import dev.leadwright.crm.NewNote;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.Page;
import dev.leadwright.crm.RecordId;
import dev.leadwright.crm.Upserted;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What callers of a {@link Crm} do: they repeat what failed for the moment, and look for what a create whose answer was
 * lost may have created, before they repeat it. For one thread, in a portal where nobody else creates anything.
 */
final class PatientCrm {
    private static final int MOST_TRIES = 10;

    private final Crm crm;
    private final Duration searchLag;
    private final Instant start;
    private final Set<RecordId> known = new HashSet<>();

    private PatientCrm(Crm crm, Duration searchLag, Instant start) {
        this.crm = crm;
        this.searchLag = searchLag;
        this.start = start;
    }

    /** @param start no record that it is asked to create is older */
    static Crm around(Crm crm, Duration searchLag, Instant start) {
        PatientCrm patient = new PatientCrm(crm, searchLag, start);
        return (Crm) Proxy.newProxyInstance(
                Crm.class.getClassLoader(), new Class<?>[] {Crm.class}, (_, method, arguments) -> {
                    Supplier<@Nullable Object> call = () -> {
                        try {
                            return method.invoke(crm, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause() instanceof RuntimeException failure
                                    ? failure
                                    : new IllegalStateException(e);
                        } catch (IllegalAccessException e) {
                            throw new IllegalStateException(e);
                        }
                    };
                    return switch (method.getName()) {
                        case "createTask" -> repeated(taskKnownAgain(crm, (NewTask) arguments[0]));
                        case "upsertContact" -> patient.upsert((String) arguments[0], call);
                        case String name when name.startsWith("create") -> patient.create(arguments[0], call);
                        default -> repeated(call);
                    };
                });
    }

    private static Supplier<@Nullable Object> taskKnownAgain(Crm crm, NewTask task) {
        NewTask known = task.reference().isPresent()
                ? task
                : task.withReference(UUID.randomUUID().toString());
        return () -> crm.createTask(known);
    }

    /** Of a contact whose first answer was lost, the second would say that it was there. */
    private Upserted upsert(String email, Supplier<@Nullable Object> call) {
        boolean isNew = repeated(() -> crm.findContactByEmail(email)).isEmpty();
        ContactId id = ((Upserted) Objects.requireNonNull(repeated(call))).id();
        known.add(id);
        return new Upserted(id, isNew);
    }

    private RecordId create(Object wanted, Supplier<@Nullable Object> call) {
        RecordId created = null;
        while (created == null) {
            try {
                created = (RecordId) call.get();
            } catch (CrmException.OutcomeUnknown lost) {
                created = findUnknown(wanted).orElse(null);
            } catch (CrmException.Unavailable _) {
                // Nothing was done.
            } catch (CrmException.Throttled refused) {
                pause(refused.retryAfter());
            }
        }
        known.add(created);
        return created;
    }

    private Optional<RecordId> findUnknown(Object wanted) {
        return repeated(() -> switch (wanted) {
                    case NewNote note ->
                        crm.listNotesOf(note.contacts().getFirst()).stream().map(one -> one.id());
                    case NewEmail email ->
                        crm.listEmailsOf(email.contacts().getFirst()).stream().map(one -> one.id());
                    case NewCompany company -> {
                        pause(searchLag);
                        yield crm
                                .searchCompaniesByDomain(
                                        List.of(company.properties().get(CompanyProperty.DOMAIN)))
                                .stream()
                                .map(one -> one.id());
                    }
                    case Map<?, ?> contact
                    when contact.get(ContactProperty.EMAIL) instanceof String email ->
                        crm.findContactByEmail(email).stream().map(Contact::id);
                    case Map<?, ?> contact -> {
                        pause(searchLag);
                        yield contactsLike(contact);
                    }
                    default -> throw new IllegalArgumentException("Nobody creates a " + wanted);
                })
                .map(RecordId.class::cast)
                .filter(id -> !known.contains(id))
                .findFirst();
    }

    private Stream<ContactId> contactsLike(Map<?, ?> properties) {
        Stream.Builder<ContactId> found = Stream.builder();
        Page<Contact> page = crm.searchContacts(new ContactQuery(start, Optional.empty(), ContactQuery.MAX_LIMIT));
        while (!page.items().isEmpty()) {
            page.items().stream()
                    .filter(one -> one.properties().values().entrySet().containsAll(properties.entrySet()))
                    .forEach(one -> found.add(one.id()));
            page = crm.searchContacts(
                    new ContactQuery(start, Optional.of(page.items().getLast().id()), ContactQuery.MAX_LIMIT));
        }
        return found.build();
    }

    private static <T extends @Nullable Object> T repeated(Supplier<T> call) {
        for (int tries = 1; ; tries++) {
            try {
                return call.get();
            } catch (CrmException.Unavailable | CrmException.OutcomeUnknown failure) {
                if (tries == MOST_TRIES) {
                    throw failure;
                }
            } catch (CrmException.Throttled refused) {
                if (tries == MOST_TRIES) {
                    throw refused;
                }
                pause(refused.retryAfter());
            }
        }
    }

    private static void pause(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(10)).until(() -> true);
    }
}
