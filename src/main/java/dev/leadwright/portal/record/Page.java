package dev.leadwright.portal.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of records; the last one has no {@code paging}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page(List<RecordView> results, @Nullable Paging paging) {}
