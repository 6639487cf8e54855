package dev.leadwright.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever adds a table or a column says here what becomes of it when a person is erased. */
class ColumnsDecidedTests {
    private static final Map<String, String> DECISIONS = decisions();
    private static JdbcClient sql;

    @BeforeAll
    static void createSchema() {
        var database = TestDatabase.create().dataSource();
        Flyway.configure()
                .dataSource(database)
                .schemas("leadwright")
                .locations("classpath:db/leadwright")
                .load()
                .migrate();
        sql = JdbcClient.create(database);
    }

    @Test
    void everyColumnOfEveryTableIsDecided() {
        assertThat(columns())
                .as(
                        "decide in src/main/resources/privacy/columns.txt what becomes of it, and see to it in PersonTables or"
                                + " Mention")
                .filteredOn(column -> decision(column) == null)
                .isEmpty();
    }

    @Test
    void nothingIsDecidedThatDoesNotExist() {
        Set<String> tables = columns().stream().map(ColumnsDecidedTests::table).collect(Collectors.toSet());
        assertThat(DECISIONS.keySet())
                .allMatch(name -> name.endsWith(".*")
                        ? tables.contains(table(name))
                        : columns().contains(name));
        assertThat(DECISIONS.values()).containsOnly("gone", "emptied", "mention", "id", "none");
        assertThat(DECISIONS.entrySet())
                .filteredOn(entry -> entry.getKey().endsWith(".*"))
                .extracting(Map.Entry::getValue)
                .as("a new column of a row that stays is nobody's decision yet")
                .containsOnly("gone");
    }

    @Test
    void whatIsDecidedIsDone() {
        Set<String> gone = new TreeSet<>();
        Set<String> emptied = new TreeSet<>();
        for (PersonTable table : PersonTables.ALL) {
            (table.erasure().equals(PersonTable.DELETE) ? gone : emptied).add(table.name());
        }
        assertThat(tablesOf("gone")).isEqualTo(gone);
        Set<String> decided = tablesOf("emptied");
        decided.removeAll(Set.of("erasure", "lead_list")); // by ErasureBook, and by OwnRows itself
        assertThat(decided).isEqualTo(emptied);
        for (String column : columns()) {
            if (Set.of("emptied").contains(String.valueOf(decision(column))) && emptied.contains(table(column))) {
                assertThat(PersonTables.ALL.stream()
                                .filter(table -> table.name().equals(table(column)))
                                .map(PersonTable::erasure))
                        .as(column)
                        .singleElement()
                        .asString()
                        .contains(column.substring(column.indexOf('.') + 1) + " = ");
            }
            if ("mention".equals(decision(column)) && !table(column).equals("screenshot")) {
                assertThat(Mention.ALL)
                        .as(column)
                        .anyMatch(mention -> (mention.table() + "." + mention.columns())
                                .matches(java.util.regex.Pattern.quote(table(column)) + "\\.\\[.*\\b"
                                        + column.substring(column.indexOf('.') + 1) + "\\b.*"));
            }
        }
    }

    @Test
    void everyStatementIsUnderstood() {
        OwnRows rows = new OwnRows(sql);
        Person nobody = new Person(
                java.util.Optional.of("nobody@example.com"),
                List.of(new dev.leadwright.crm.ContactId("1")),
                List.of("No Body-O'Neil"),
                List.of("https://www.linkedin.com/in/nobody"),
                java.util.Optional.empty(),
                java.util.Optional.empty());

        assertThat(rows.count(nobody)).isEmpty();
        assertThat(rows.countMentions(nobody)).isZero();
        PersonTables.ALL.forEach(table -> assertThat(rows.show(table, nobody)).isEmpty());
        assertThat(rows.erase(nobody.address(), nobody.contacts(), nobody.names(), nobody.profiles()))
                .isEmpty();
        assertThat(new Residues(sql).find(MentionPattern.of(nobody.address(), nobody.names())))
                .isEmpty();
    }

    @Test
    void aMentionIsNeverAPartOfAnotherName() {
        String pattern = MentionPattern.of(java.util.Optional.of("ada@x.example"), List.of("Ada Byron"));
        for (String text : List.of("Write to ADA@x.example.", "(ada@x.example)", "Ms Ada  Byron, CTO", "ada byron's")) {
            assertThat(isIn(text, pattern)).as(text).isTrue();
        }
        for (String text : List.of(
                "bada@x.example", "ada@x.example.org", "x.ada@x.example", "Ada Byronsson", "Ada", "ada@xyexample")) {
            assertThat(isIn(text, pattern)).as(text).isFalse();
        }
    }

    private static boolean isIn(String text, String pattern) {
        return sql.sql("SELECT CAST(:text AS text) ~* :pattern")
                .param("text", text)
                .param("pattern", pattern)
                .query(Boolean.class)
                .single();
    }

    private static Set<String> columns() {
        return new TreeSet<>(sql.sql("""
                        SELECT c.table_name || '.' || c.column_name FROM information_schema.columns c
                        JOIN information_schema.tables t USING (table_schema, table_name)
                        WHERE c.table_schema = 'leadwright' AND t.table_type = 'BASE TABLE'
                        """).query(String.class).list());
    }

    private static @Nullable String decision(String column) {
        return DECISIONS.getOrDefault(column, DECISIONS.get(table(column) + ".*"));
    }

    private static String table(String column) {
        return column.substring(0, column.indexOf('.'));
    }

    private static Set<String> tablesOf(String decision) {
        return DECISIONS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(decision))
                .map(entry -> table(entry.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> decisions() {
        try (InputStream in = ColumnsDecidedTests.class.getResourceAsStream("/privacy/columns.txt")) {
            Stream<String> lines =
                    new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines();
            return new TreeMap<>(lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toMap(line -> line.split(" ", 2)[0], line -> line.split(" ", 2)[1])));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
