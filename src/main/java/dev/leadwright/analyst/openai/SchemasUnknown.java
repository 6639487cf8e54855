package dev.leadwright.analyst.openai;

import dev.langchain4j.exception.InvalidRequestException;
import java.util.Locale;
import java.util.stream.Stream;

/** The endpoint does not know {@code json_schema}. */
final class SchemasUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SchemasUnknown(InvalidRequestException cause) {
        super("it answers 400", cause);
    }

    static boolean says(InvalidRequestException failure) {
        String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return Stream.of("response_format", "json_schema", "schema", "guided").anyMatch(said::contains);
    }
}
