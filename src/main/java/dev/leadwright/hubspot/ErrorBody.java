package dev.leadwright.hubspot;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What HubSpot says about an error: of a whole request, or of one item of a batch. HubSpot documents every field as
 * optional, so an absent one is empty.
 */
record ErrorBody(String category, String message, String policyName, JsonNode context, List<ErrorBody> errors) {

    static final ErrorBody NONE = new ErrorBody("", "", "", MissingNode.getInstance(), List.of());

    private static final int LONGEST_MESSAGE = 500;

    ErrorBody {
        category = Objects.requireNonNullElse(category, "");
        message = Objects.requireNonNullElse(message, "");
        policyName = Objects.requireNonNullElse(policyName, "");
        context = Objects.requireNonNullElse(context, MissingNode.getInstance());
        errors = Objects.requireNonNullElse(errors, List.of());
    }

    /** The message on one line with the properties it is about. */
    String explanation() {
        String text = message.strip().replaceAll("\\p{Cntrl}+", " ");
        String shown = text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "...";
        String unnamed = properties().filter(name -> !shown.contains(name)).collect(Collectors.joining(", "));
        if (shown.isEmpty() && unnamed.isEmpty()) {
            return "no reason given";
        }
        return unnamed.isEmpty() ? shown : (shown + " (" + unnamed + ")").strip();
    }

    /** The scopes the token lacks, by HubSpot's names. */
    String missingScopes() {
        return withDetails()
                .flatMap(error ->
                        Stream.of("requiredGranularScopes", "requiredScopes").flatMap(error::contextValues))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    boolean isAboutMissingRecord() {
        return category.endsWith("NOT_FOUND");
    }

    /** The records of a batch it is about, where it names them. */
    Stream<String> ids() {
        return contextValues("ids");
    }

    /** The inputs of a batch it is about, where it names them by their trace ids. */
    Stream<String> traceIds() {
        return contextValues("objectWriteTraceId");
    }

    private Stream<String> properties() {
        return withDetails()
                .flatMap(error -> Stream.of("properties", "propertyName").flatMap(error::contextValues))
                .distinct();
    }

    private Stream<ErrorBody> withDetails() {
        return Stream.concat(Stream.of(this), errors.stream());
    }

    private Stream<String> contextValues(String name) {
        JsonNode value = context.path(name);
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).map(JsonNode::asString)
                : Stream.of(value.asString("")).filter(text -> !text.isEmpty());
    }
}
