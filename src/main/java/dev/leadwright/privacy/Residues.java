package dev.leadwright.privacy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks through every text of the database once more, whatever was decided about its column. */
@Component
class Residues {
    /** What is to be erased stands here until it is done. */
    private static final String OURS = "erasure";

    private final JdbcClient sql;

    Residues(JdbcClient sql) {
        this.sql = sql;
    }

    /** In which columns the pattern is found: {@code alert.title}. */
    List<String> find(String pattern) {
        return texts().entrySet().stream()
                .flatMap(table -> table.getValue().stream()
                        .filter(column -> isIn(table.getKey(), column, pattern))
                        .map(column -> table.getKey() + "." + column))
                .toList();
    }

    private boolean isIn(String table, String column, String pattern) {
        return sql.sql("SELECT EXISTS (SELECT FROM leadwright.\"" + table + "\" WHERE \"" + column
                        + "\"::text ~* :pattern)")
                .param("pattern", pattern)
                .query(Boolean.class)
                .single();
    }

    private Map<String, List<String>> texts() {
        return sql
                .sql("""
                        SELECT c.table_name, c.column_name FROM information_schema.columns c
                        JOIN information_schema.tables t USING (table_schema, table_name)
                        WHERE c.table_schema = 'leadwright' AND t.table_type = 'BASE TABLE' AND c.table_name <> :ours
                          AND c.data_type IN ('text', 'character varying', 'ARRAY', 'jsonb', 'json')
                        """)
                .param("ours", OURS)
                .query((row, _) -> Map.entry(row.getString("table_name"), row.getString("column_name")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
