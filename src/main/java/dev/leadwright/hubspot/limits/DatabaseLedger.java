package dev.leadwright.hubspot.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts in PostgreSQL, for all nodes on the same database together; what one node learns, all keep to. */
public final class DatabaseLedger implements Ledger {
    /** How late a node may learn of another's pause: the calls it makes meanwhile are refused and do nothing. */
    private static final Duration PAUSES_ARE_KNOWN_FOR = Duration.ofMillis(500);

    private static final Duration QUERY_TIMEOUT = Duration.ofSeconds(10);

    private final ProxyManager<String> buckets;
    private final JdbcClient jdbc;
    private final TimeMeter time;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    private record Known(Map<Limit, Pause> pauses, long sinceNanos) {}

    /** @param source connections to Leadwright's database */
    public DatabaseLedger(DataSource source) {
        this(source, TimeMeter.SYSTEM_MILLISECONDS);
    }

    DatabaseLedger(DataSource source, TimeMeter time) {
        this.time = time;
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(source)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("leadwright.hubspot_limit")
                .clientClock(time)
                .requestTimeout(QUERY_TIMEOUT)
                .build();
        jdbc = JdbcClient.create(source);
    }

    @Override
    public Bucket open(Limit limit, BucketConfiguration configuration) {
        BucketProxy bucket = buckets.builder().build(limit.name(), () -> configuration);
        bucket.replaceConfiguration(configuration, TokensInheritanceStrategy.AS_IS);
        return bucket;
    }

    @Override
    public void pause(Pause pause) {
        jdbc.sql("""
                        INSERT INTO leadwright.hubspot_pause AS old (name, until, why) VALUES (:name, :until, :why)
                        ON CONFLICT (name) DO UPDATE SET until = excluded.until, why = excluded.why
                        WHERE old.until < excluded.until
                        """)
                .param("name", pause.limit().name())
                .param("until", Timestamp.from(pause.until()))
                .param("why", pause.why())
                .update();
        known.set(read());
    }

    @Override
    public Optional<Pause> findPause(Limit limit) {
        Known now = known.get();
        if (now == null || time.currentTimeNanos() - now.sinceNanos() > PAUSES_ARE_KNOWN_FOR.toNanos()) {
            now = read();
            known.set(now);
        }
        return Optional.ofNullable(now.pauses().get(limit));
    }

    private Known read() {
        long since = time.currentTimeNanos();
        Map<Limit, Pause> pauses = jdbc
                .sql("SELECT name, until, why FROM leadwright.hubspot_pause")
                .query((row, _) -> new Pause(
                        Limit.valueOf(row.getString("name")),
                        row.getTimestamp("until").toInstant(),
                        row.getString("why")))
                .list()
                .stream()
                .collect(Collectors.toMap(Pause::limit, Function.identity()));
        return new Known(pauses, since);
    }
}
