package dev.leadwright.linkedin.provider;

import dev.leadwright.linkedin.LinkedinSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the provider was asked: its answers, so that none is paid for twice, and the calls of a day, which have a limit. */
@Component
final class ProviderLedger {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient sql;
    private final LinkedinSettings settings;
    private final Clock clock;

    ProviderLedger(JdbcClient sql, LinkedinSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param value none: the provider knows nobody */
    record Answer<T>(Optional<T> value) {}

    /** What was answered within {@code linkedin.cache-for}; empty: it has to be asked. */
    <T> Optional<Answer<T>> find(String question, Class<T> type) {
        return sql.sql("SELECT answer FROM leadwright.linkedin_answer WHERE question = :question AND at > :oldest")
                .param("question", hash(question))
                .param("oldest", now().minus(settings.cacheFor()))
                .query(String.class)
                .optional()
                .flatMap(json -> parsed(json, type));
    }

    /** @param answer none: the provider knows nobody */
    void keep(String question, Optional<?> answer) {
        sql.sql("""
                INSERT INTO leadwright.linkedin_answer (question, answer, at) VALUES (:question, :answer, :now)
                ON CONFLICT (question) DO UPDATE SET answer = excluded.answer, at = excluded.at
                """)
                .param("question", hash(question))
                .param("answer", JSON.writeValueAsString(answer.orElse(null)))
                .param("now", now())
                .update();
        sql.sql("DELETE FROM leadwright.linkedin_answer WHERE at <= :oldest")
                .param("oldest", now().minus(settings.cacheFor()))
                .update();
    }

    /** Takes one call of today's. It is gone whatever becomes of it: an answer that is lost has cost as much. */
    boolean takeCall() {
        int most = settings.provider().callsPerDay();
        return sql.sql("""
                                INSERT INTO leadwright.linkedin_call AS today (day, calls) VALUES (:day, 1)
                                ON CONFLICT (day) DO UPDATE SET calls = today.calls + 1
                                 WHERE today.calls < :most OR :most = 0
                                """)
                        .param("day", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param("most", most)
                        .update()
                == 1;
    }

    private static <T> Optional<Answer<T>> parsed(String json, Class<T> type) {
        try {
            return Optional.of(new Answer<>(Optional.ofNullable(JSON.readValue(json, type))));
        } catch (JacksonException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String hash(String question) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
