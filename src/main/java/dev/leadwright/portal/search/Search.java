package dev.leadwright.portal.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.record.Paging;
import dev.leadwright.portal.record.RecordStore;
import dev.leadwright.portal.record.RecordView;
import dev.leadwright.portal.record.RecordViews;
import dev.leadwright.portal.record.StoredRecord;
import dev.leadwright.portal.schema.ObjectType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Finds records that are not archived; where search lags, as they were that long ago. */
@Component
public class Search {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SearchSql sql;
    private final SearchedRecords searched;
    private final RecordStore records;
    private final RecordViews views;

    Search(
            JdbcClient jdbc,
            JsonMapper json,
            SearchSql sql,
            SearchedRecords searched,
            RecordStore records,
            RecordViews views) {
        this.jdbc = jdbc;
        this.json = json;
        this.sql = sql;
        this.searched = searched;
        this.records = records;
        this.views = views;
    }

    /** A page of what was found, and how many there are in all. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Found(
            long total, List<RecordView> results, @Nullable Paging paging) {}

    /**
     * Answers a search.
     *
     * @param body the request as it came: its length is limited, so it is read here
     */
    public Found find(ObjectType type, byte[] body) {
        SearchRequest request = read(body);
        int limit = SearchLimits.limit(request.limit());
        int offset = SearchLimits.offset(request.after(), limit);
        Parameters parameters = new Parameters();
        String where = sql.where(type, request, parameters);
        String orderBy = sql.orderBy(type, request.sorts());
        String from = searched.from(parameters);

        long total = jdbc.sql("select count(*) from %s where %s".formatted(from, where))
                .params(parameters.values())
                .query(Long.class)
                .single();
        List<StoredRecord> rows = jdbc.sql("select * from %s where %s order by %s limit %d offset %d"
                        .formatted(from, where, orderBy, limit, offset))
                .params(parameters.values())
                .query(records::read)
                .list();
        List<String> properties = request.properties() == null ? List.of() : request.properties();
        List<RecordView> results =
                rows.stream().map(row -> views.view(row, properties)).toList();
        boolean more = limit > 0 && offset + results.size() < total;
        return new Found(total, results, more ? Paging.after(Integer.toString(offset + results.size())) : null);
    }

    private SearchRequest read(byte[] body) {
        if (new String(body, StandardCharsets.UTF_8).length() > SearchLimits.MAX_BODY) {
            throw Problem.invalid("The request body is longer than %d characters.".formatted(SearchLimits.MAX_BODY));
        }
        try {
            SearchRequest request = json.readValue(body, SearchRequest.class);
            if (request == null) {
                throw Problem.unreadable("an object is needed");
            }
            return request;
        } catch (JacksonException unreadable) {
            throw Problem.unreadable(unreadable.getOriginalMessage());
        }
    }
}
