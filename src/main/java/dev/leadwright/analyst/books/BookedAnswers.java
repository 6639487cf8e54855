package dev.leadwright.analyst.books;

import dev.leadwright.analyst.model.KnownAnswers;
import dev.leadwright.analyst.model.Question;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers in the books. An answer whose node died before it was booked is not among them. */
@Component
class BookedAnswers implements KnownAnswers {
    private final JdbcClient sql;

    BookedAnswers(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> find(Question question, String model, Instant since) {
        return sql.sql("""
                        SELECT answer FROM leadwright.model_call
                         WHERE contact_id = :contact AND purpose = :purpose AND outcome = 'COMPLETE'
                           AND asked_at >= :since AND starts_with(model, :model) AND context = :context
                           AND material = :material AND answer IS NOT NULL
                         ORDER BY id DESC LIMIT 1
                        """)
                .param("contact", question.contact().value())
                .param("purpose", question.purpose().name())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("model", model)
                .param("context", ContextHash.of(question.instructions(), question.profile()))
                .param("material", CallLedger.storable(question.material()))
                .query(String.class)
                .optional();
    }
}
