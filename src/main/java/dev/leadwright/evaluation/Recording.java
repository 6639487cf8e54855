package dev.leadwright.evaluation;

import dev.leadwright.analyst.model.Question;
import dev.leadwright.analyst.model.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model answered before: the same questions get the same answers, letter for letter.
 *
 * @param at when it was recorded; what is recent today was so that day
 * @param calls by their key
 */
record Recording(Path file, Optional<Instant> at, Map<String, RecordedCall> calls) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Reads a file that {@link Recorder} wrote.
     *
     * @throws NotRecorded when it is none
     */
    static Recording read(Path file) {
        Map<String, RecordedCall> calls = new HashMap<>();
        List<String> lines = linesOf(file);
        for (int i = 0; i < lines.size(); i++) {
            try {
                RecordedCall call = JSON.readValue(lines.get(i), RecordedCall.class);
                calls.put(call.key(), call);
            } catch (JacksonException e) {
                throw new NotRecorded(
                        file + ", line " + (i + 1) + ", is no recorded call. Record it anew with --record.", e);
            }
        }
        Optional<Instant> at = calls.values().stream().map(RecordedCall::at).min(Instant::compareTo);
        return new Recording(file, at, calls);
    }

    /** @throws NotRecorded when the question is not in it */
    Reply answer(Question question, String asked) {
        RecordedCall call = calls.get(RecordedCall.keyOf(question, asked));
        if (call == null) {
            throw new NotRecorded("The question about the lead in line " + question.contact() + " ("
                    + question.purpose().key() + ", " + asked + ") is not in " + file
                    + ": the lead, the profile, the prompts, the model or the date is another than when it was recorded."
                    + " Record it anew with --record.");
        }
        return call.reply();
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new NotRecorded("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new NotRecorded(file + " cannot be read as a recording: " + e.getMessage() + ".", e);
        }
    }
}
