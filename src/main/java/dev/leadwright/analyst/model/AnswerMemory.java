package dev.leadwright.analyst.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The last answers that were good, by all that was asked: a task that is run again because something else failed does not
 * pay for the same answer twice. After a crash, and on another node, the books are asked ({@link KnownAnswers}).
 */
final class AnswerMemory {
    private static final int MOST = 2000;
    static final Duration FRESH = Duration.ofHours(6);

    private final Clock clock;
    private final Map<String, Kept> answers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    };

    private record Kept(Object answer, Instant at) {}

    AnswerMemory(Clock clock) {
        this.clock = clock;
    }

    synchronized <R> Optional<R> find(Question question, Class<R> type) {
        return Optional.ofNullable(answers.get(keyOf(question)))
                .filter(kept -> kept.at().plus(FRESH).isAfter(clock.instant()))
                .map(kept -> type.cast(kept.answer()));
    }

    synchronized void keep(Question question, Object answer) {
        answers.put(keyOf(question), new Kept(answer, clock.instant()));
    }

    private static String keyOf(Question question) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(
                            question.purpose().name(),
                            question.contact().value(),
                            question.instructions(),
                            question.profile(),
                            question.material())
                    .forEach(part -> {
                        digest.update(part.getBytes(StandardCharsets.UTF_8));
                        digest.update((byte) 0);
                    });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
