package dev.leadwright.hubspot;

import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Urgency;
import dev.leadwright.hubspot.limits.Governor;
import dev.leadwright.hubspot.limits.Limit;
import dev.leadwright.hubspot.limits.LimitReached;
import dev.leadwright.hubspot.limits.Turn;
import dev.leadwright.hubspot.limits.Waiting;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends calls to HubSpot within its limits and turns every failure into a {@link CrmException}.
 *
 * <p>Repeats a call by itself only where HubSpot refused it and so did nothing, and where the wait is short. Every other
 * repetition is the caller's decision: HubSpot knows no idempotency key, and a repeated create makes a second record.
 */
final class HubspotHttp implements AutoCloseable {
    static final int MOST_REPETITIONS = 3;
    private static final int NO_CONTENT = 204;
    static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private static final Logger log = LoggerFactory.getLogger(HubspotHttp.class);

    private final Failures failures;
    private final Governor governor;
    private final Waiting waiting;
    private final Exchange exchange;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private final LongAdder throttled = new LongAdder();

    HubspotHttp(HubspotSettings settings, Failures failures, Governor governor, Waiting waiting) {
        this.failures = failures;
        this.governor = governor;
        this.waiting = waiting;
        exchange = new Exchange(settings, failures, json);
    }

    /** Requests made so far, repetitions included. */
    long calls() {
        return exchange.calls();
    }

    /** Requests that HubSpot refused because of a limit. */
    long throttled() {
        return throttled.sum();
    }

    /** The answer of a call, read as this type; throws the {@link CrmException} that fits its failure. */
    <T extends Wire.Answer> T send(Call call, Class<T> answerType) {
        T answer = sendForParts(call, answerType, takeTurn(call));
        boolean absenceIsFine = call.kind() == Call.Kind.READ;
        answer.errors().stream()
                .filter(error -> !(absenceIsFine && error.isAboutMissingRecord()))
                .findFirst()
                .ifPresent(error -> {
                    throw failures.ofItem(call, error);
                });
        return answer;
    }

    /** The same with a turn taken before; the errors of its items are in the answer and are the caller's to see to. */
    <T extends Wire.Answer> T sendForParts(Call call, Class<T> answerType, Turn first) {
        Turn turn = first;
        for (int repetition = 0; ; repetition++) {
            try (Turn _ = turn) {
                return sendOnce(call, answerType);
            } catch (CrmException.Throttled refused) {
                if (repetition == MOST_REPETITIONS || refused.retryAfter().compareTo(LONGEST_WAIT) > 0) {
                    throw refused;
                }
                log.info(
                        "{} Asking again in {} s.",
                        refused.getMessage(),
                        refused.retryAfter().toSeconds());
            }
            turn = takeTurn(call);
        }
    }

    /** Waits until HubSpot's limits permit the call, with the urgency of this thread. */
    Turn takeTurn(Call call) {
        Urgency mine = Urgency.current(); // not asked later: another thread that asks would tell its own
        return takeTurn(call, () -> mine);
    }

    /**
     * Waits until HubSpot's limits permit the call.
     *
     * @param urgency asked while it waits, by any thread
     */
    Turn takeTurn(Call call, Supplier<Urgency> urgency) {
        try {
            return governor.take(call.limits(), urgency);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failures.notSent(call, interrupted);
        } catch (LimitReached reached) {
            throw new CrmException.Throttled(reached.why(), reached.remaining());
        }
    }

    CrmException unreadable(Call call, String why) {
        return failures.unreadable(call, why);
    }

    CrmException ofItem(Call call, ErrorBody error) {
        return failures.ofItem(call, error);
    }

    /** A caller was interrupted while its call waited. */
    CrmException interrupted(Call call, boolean sent) {
        InterruptedException cause = new InterruptedException("interrupted");
        return sent ? failures.lost(call, cause) : failures.notSent(call, cause);
    }

    @Override
    public void close() {
        exchange.close();
    }

    private <T extends Wire.Answer> T sendOnce(Call call, Class<T> answerType) {
        HttpResponse<String> response = exchange.of(call);
        governor.heard(response.headers(), failures::midnight);
        int status = response.statusCode();
        if (status < 200 || status > 299) {
            ErrorBody body = errorBody(response.body());
            CrmException failure = failures.of(call, status, response.headers(), body);
            if (status == 429) {
                throttled.increment();
            }
            if (failure instanceof CrmException.Throttled refused) {
                makeWay(call, status, body, refused);
            }
            throw failure;
        }
        T answer = read(call, status == NO_CONTENT ? "{}" : response.body(), answerType);
        if (!answer.isComplete()) {
            throw failures.unreadable(call, "it does not name the records");
        }
        return answer;
    }

    /** A limit is shut for everybody; a lock concerns this call alone. */
    private void makeWay(Call call, int status, ErrorBody body, CrmException.Throttled refused) {
        Optional<Limit> limit = failures.findLimit(call, status, body);
        if (limit.isPresent()) {
            governor.shut(limit.get(), refused.retryAfter(), String.valueOf(refused.getMessage()));
            return;
        }
        try {
            waiting.of(refused.retryAfter());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw refused;
        }
    }

    private <T extends Wire.Answer> T read(Call call, String body, Class<T> type) {
        T answer;
        try {
            answer = json.readValue(body, type);
        } catch (JacksonException notJson) {
            throw failures.unreadable(call, "not the expected JSON");
        }
        if (answer == null) {
            throw failures.unreadable(call, "it is empty");
        }
        return answer;
    }

    private ErrorBody errorBody(String body) {
        try {
            ErrorBody error = json.readValue(body, ErrorBody.class);
            return error == null ? ErrorBody.NONE : error;
        } catch (JacksonException notJson) {
            return ErrorBody.NONE;
        }
    }
}
