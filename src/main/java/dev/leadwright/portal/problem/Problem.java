package dev.leadwright.portal.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request that is answered with an error. Thrown by the services, written by the HTTP layer. */
@SuppressWarnings("serial") // Never serialised: it ends at the HTTP layer of the same process.
public final class Problem extends RuntimeException {

    private final int status;
    private final String category;
    private final @Nullable String subCategory;
    private final Map<String, List<String>> context;
    private final List<Detail> errors;

    /** One of several reasons, as in HubSpot's {@code errors} array. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Detail(String message, @Nullable String code, Map<String, List<String>> context) {}

    private Problem(
            int status, String category, String message, Map<String, List<String>> context, List<Detail> errors) {
        this(status, category, null, message, context, errors);
    }

    private Problem(
            int status,
            String category,
            @Nullable String subCategory,
            String message,
            Map<String, List<String>> context,
            List<Detail> errors) {
        super(message, null, false, false);
        this.status = status;
        this.category = category;
        this.subCategory = subCategory;
        this.context = Map.copyOf(context);
        this.errors = List.copyOf(errors);
    }

    /** The entries of a list in a request; 400 if one is null. */
    public static <T> List<T> requireNoNull(String what, List<T> entries) {
        if (entries.stream().anyMatch(Objects::isNull)) {
            throw invalid(what + " must not hold null.");
        }
        return entries;
    }

    /** 400: the request is understood but not allowed. */
    public static Problem invalid(String message) {
        return new Problem(400, "VALIDATION_ERROR", message, Map.of(), List.of());
    }

    /** 400 with the names the message speaks of, for example {@code properties -> [hs_timestamp]}. */
    public static Problem invalid(String message, String contextKey, List<String> names) {
        return new Problem(400, "VALIDATION_ERROR", message, Map.of(contextKey, names), List.of());
    }

    /** 400 with one entry for each property that was refused. */
    public static Problem invalid(String message, List<Detail> errors) {
        return new Problem(400, "VALIDATION_ERROR", message, Map.of(), errors);
    }

    /** 400: the body is not JSON, or not JSON of the expected shape. */
    public static Problem unreadable(String reason) {
        return invalid("Invalid input JSON: " + reason);
    }

    public static Problem unauthorized() {
        return new Problem(
                401,
                "INVALID_AUTHENTICATION",
                "Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find "
                        + "more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview",
                Map.of(),
                List.of());
    }

    public static Problem objectNotFound(String id) {
        return new Problem(
                404,
                "OBJECT_NOT_FOUND",
                "Object not found.  objectId are usually numeric.",
                Map.of("id", List.of(id)),
                List.of());
    }

    public static Problem notFound(String message) {
        return new Problem(404, "OBJECT_NOT_FOUND", message, Map.of(), List.of());
    }

    public static Problem conflict(String message) {
        return new Problem(409, "CONFLICT", message, Map.of(), List.of());
    }

    /** 409 for a property: a definition of this name is there already. */
    public static Problem alreadyExists(String message, String subCategory) {
        return new Problem(409, "OBJECT_ALREADY_EXISTS", subCategory, message, Map.of(), List.of());
    }

    /** 400 with HubSpot's finer name for the reason. */
    public static Problem invalid(String message, String subCategory) {
        return new Problem(400, "VALIDATION_ERROR", subCategory, message, Map.of(), List.of());
    }

    /** 403: the token needs one of these scopes. */
    public static Problem missingScopes(Collection<String> anyOf) {
        Detail detail = new Detail(
                "One or more of the following scopes are required.",
                null,
                Map.of("requiredGranularScopes", List.copyOf(anyOf)));
        return new Problem(
                403,
                "MISSING_SCOPES",
                "This app hasn't been granted all required scopes to make this call. Read more about required scopes "
                        + "here: https://developers.hubspot.com/scopes.",
                Map.of(),
                List.of(detail));
    }

    /** Any other status that HTTP itself prescribes, for example 405, 415 or 503. */
    public static Problem ofStatus(int status, String message) {
        String category = status < 500 ? "VALIDATION_ERROR" : "INTERNAL_ERROR";
        return new Problem(status, category, message, Map.of(), List.of());
    }

    /** 423: another request holds the same records; HubSpot's locks last two seconds. */
    public static Problem locked() {
        return new Problem(
                423, "LOCKED", "The records are being changed by another request. Try again.", Map.of(), List.of());
    }

    public int status() {
        return status;
    }

    public String category() {
        return category;
    }

    public @Nullable String subCategory() {
        return subCategory;
    }

    public String text() {
        String message = getMessage();
        return message == null ? category : message;
    }

    public Map<String, List<String>> context() {
        return context;
    }

    public List<Detail> errors() {
        return errors;
    }
}
