package dev.leadwright.portal.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Where the next page begins. */
public record Paging(Next next) {

    /** The value to pass as {@code after}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Next(String after, @Nullable String link) {}

    public static Paging after(String after) {
        return new Paging(new Next(after, null));
    }
}
