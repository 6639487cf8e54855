package dev.leadwright.evaluation;

import dev.leadwright.analyst.model.ModelCall;
import dev.leadwright.analyst.model.Question;
import dev.leadwright.analyst.model.Reply;
import dev.leadwright.analyst.model.Usage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * One line of a recording: an answer, and by what it is found again.
 *
 * @param key hash of the model that was asked and of all it was asked
 * @param at when the evaluation began
 * @param purpose for people
 * @param contact the line of the lead, for people
 * @param material what was judged, for people
 * @param end why the model stopped: {@code COMPLETE}
 */
record RecordedCall(
        String key,
        Instant at,
        String purpose,
        String contact,
        String material,
        String model,
        String end,
        String answer,
        long input,
        long cacheWrite,
        long cacheRead,
        long output) {

    /** @param asked the model that was asked */
    static RecordedCall of(ModelCall call, String asked, Instant at) {
        Question question = call.question();
        return new RecordedCall(
                keyOf(question, asked),
                at,
                question.purpose().key(),
                question.contact().value(),
                question.material(),
                call.model(),
                call.outcome(),
                call.answer(),
                call.usage().input(),
                call.usage().cacheWrite(),
                call.usage().cacheRead(),
                call.usage().output());
    }

    Reply reply() {
        return new Reply(answer, model, new Usage(input, cacheWrite, cacheRead, output), Reply.End.valueOf(end));
    }

    static String keyOf(Question question, String asked) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.concat(
                            Stream.of(
                                    asked,
                                    question.purpose().name(),
                                    question.contact().value(),
                                    question.instructions(),
                                    question.profile(),
                                    question.material(),
                                    question.form().schema(),
                                    String.valueOf(question.maxTokens())),
                            question.repair().stream()
                                    .flatMap(repair -> Stream.of(repair.answer(), repair.complaint())))
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
