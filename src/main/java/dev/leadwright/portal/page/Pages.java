package dev.leadwright.portal.page;

import dev.leadwright.portal.account.Account;
import dev.leadwright.portal.association.AssociatedId;
import dev.leadwright.portal.association.Associations;
import dev.leadwright.portal.http.CallCount;
import dev.leadwright.portal.page.PageAnswer.Moved;
import dev.leadwright.portal.page.PageAnswer.Shown;
import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.record.RecordStore;
import dev.leadwright.portal.record.StoredRecord;
import dev.leadwright.portal.schema.ObjectType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The pages: lists of records, one record, and the forms for new ones. */
@Component
class Pages {

    static final String RECORDS = "/records/";

    private static final Pattern PATH = Pattern.compile(RECORDS + "([a-z]+)(?:/(new|\\d{1,18}))?");
    private static final int ROWS = 25;

    private final PageStore store;
    private final RecordStore records;
    private final Associations associations;
    private final Looks looks;
    private final Forms forms;
    private final CallCount calls;
    private final Account account;

    Pages(
            PageStore store,
            RecordStore records,
            Associations associations,
            Looks looks,
            Forms forms,
            CallCount calls,
            Account account) {
        this.store = store;
        this.records = records;
        this.associations = associations;
        this.looks = looks;
        this.forms = forms;
        this.calls = calls;
        this.account = account;
    }

    record Tab(String type, String label, long count) {}

    record Link(String path, String title) {}

    PageAnswer get(HttpServletRequest request) {
        if (request.getRequestURI().equals("/")) {
            return new Moved(RECORDS + ObjectType.CONTACTS.plural());
        }
        return typeOf(request)
                .<PageAnswer>map(type -> switch (lastPart(request)) {
                    case "" -> list(type, request);
                    case "new" -> form(type, request, "");
                    default -> record(type, Long.parseLong(lastPart(request)));
                })
                .orElseGet(Shown::nothingHere);
    }

    PageAnswer post(HttpServletRequest request) {
        Optional<ObjectType> type = typeOf(request).filter(Forms::isOffered);
        if (type.isEmpty() || !lastPart(request).equals("new")) {
            return Shown.nothingHere();
        }
        try {
            return new Moved(RECORDS + type.get().plural() + "/" + forms.create(type.get(), request));
        } catch (Problem refused) {
            return form(type.get(), request, refused.text());
        }
    }

    private Shown list(ObjectType type, HttpServletRequest request) {
        String text = parameter(request, "q").strip();
        String before = parameter(request, "before");
        long from = before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
        List<StoredRecord> found = store.listBefore(type, from, text, ROWS + 1);
        List<StoredRecord> shown = found.subList(0, Math.min(ROWS, found.size()));

        Map<String, Object> model = frame(type, nameOf(type));
        model.put("text", text);
        model.put("headings", looks.headings(type));
        model.put("rows", shown.stream().map(looks::row).toList());
        model.put("older", found.size() > ROWS ? String.valueOf(shown.getLast().id()) : "");
        model.put("isFirst", from == Long.MAX_VALUE);
        model.put("canAdd", Forms.isOffered(type));
        return Shown.ok("list", model);
    }

    private PageAnswer record(ObjectType type, long id) {
        Optional<StoredRecord> found = records.find(type, id, false);
        if (found.isEmpty()) {
            return Shown.nothingHere();
        }
        Map<String, Object> model = frame(type, looks.title(found.get()));
        model.put("id", id);
        model.put("values", looks.values(found.get()));
        model.put("created", looks.time(found.get().createdAt()));
        model.put("updated", looks.time(found.get().updatedAt()));
        model.put("associated", associatedWith(id));
        model.put("canAddTask", type == ObjectType.CONTACTS);
        return Shown.ok("record", model);
    }

    private Shown form(ObjectType type, HttpServletRequest request, String refused) {
        if (!Forms.isOffered(type)) {
            return Shown.nothingHere();
        }
        Map<String, Object> model = frame(type, "Add a " + type.singular());
        model.put("fields", forms.fields(type, request));
        model.put("refused", refused);
        return new Shown(refused.isEmpty() ? 200 : 400, "form", model);
    }

    private Map<String, List<Link>> associatedWith(long id) {
        Map<String, List<Link>> byKind = new LinkedHashMap<>();
        for (ObjectType type : ObjectType.values()) {
            List<Long> ids = associations.listAssociatedIds(List.of(id), type).getOrDefault(id, List.of()).stream()
                    .map(AssociatedId::id)
                    .map(Long::valueOf)
                    .distinct()
                    .toList();
            if (!ids.isEmpty()) {
                byKind.put(
                        nameOf(type),
                        records.listByIds(type, ids, false).stream()
                                .map(other -> new Link(RECORDS + type.plural() + "/" + other.id(), looks.title(other)))
                                .toList());
            }
        }
        return byKind;
    }

    /** What stands around every page. */
    private Map<String, Object> frame(ObjectType type, String title) {
        Map<String, Object> model = new HashMap<>();
        model.put("title", title);
        model.put("portal", account.portalId());
        model.put(
                "zone",
                account.timeZone().equals(ZoneOffset.UTC)
                        ? "UTC"
                        : account.timeZone().getId());
        model.put("here", type.plural());
        model.put("singular", type.singular());
        model.put(
                "tabs",
                Arrays.stream(ObjectType.values())
                        .map(each -> new Tab(each.plural(), nameOf(each), records.count(each)))
                        .toList());
        Map<String, Long> counts = new LinkedHashMap<>();
        calls.calls().byEndpoint().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(call ->
                        counts.put(call.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '), call.getValue()));
        model.put("calls", counts);
        model.put("allCalls", calls.calls().total());
        return model;
    }

    private static Optional<ObjectType> typeOf(HttpServletRequest request) {
        Matcher path = PATH.matcher(request.getRequestURI());
        return path.matches()
                ? ObjectType.find(path.group(1)).filter(type -> type.plural().equals(path.group(1)))
                : Optional.empty();
    }

    private static String lastPart(HttpServletRequest request) {
        Matcher path = PATH.matcher(request.getRequestURI());
        return path.matches() ? Objects.requireNonNullElse(path.group(2), "") : "";
    }

    /** PostgreSQL has no place for the character 0. */
    static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").replace("\0", "");
    }

    private static String nameOf(ObjectType type) {
        return type == ObjectType.EMAILS
                ? "E-mails"
                : type.plural().substring(0, 1).toUpperCase(Locale.ROOT)
                        + type.plural().substring(1);
    }
}
