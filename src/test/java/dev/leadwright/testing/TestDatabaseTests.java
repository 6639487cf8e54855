package dev.leadwright.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTests {
    @Test
    void eachDatabaseIsEmptyAndItsOwn() {
        JdbcClient one = JdbcClient.create(TestDatabase.create().dataSource());
        JdbcClient other = JdbcClient.create(TestDatabase.create().dataSource());

        one.sql("CREATE TABLE only_in_one (id int)").update();

        String count = "SELECT count(*) FROM information_schema.tables WHERE table_name = 'only_in_one'";
        assertThat(one.sql(count).query(Long.class).single()).isEqualTo(1);
        assertThat(other.sql(count).query(Long.class).single()).isZero();
    }

    @Test
    void namesAreLookedUpInTheSchemaAskedFor() {
        JdbcClient sql = JdbcClient.create(TestDatabase.create("portal").dataSource());

        sql.sql("CREATE SCHEMA portal").update();
        sql.sql("CREATE TABLE here (id int)").update();

        assertThat(sql.sql("SELECT 'portal.here'::regclass IS NOT NULL")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
