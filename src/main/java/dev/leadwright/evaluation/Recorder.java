package dev.leadwright.evaluation;

import dev.leadwright.analyst.model.ModelCall;
import dev.leadwright.analyst.model.ModelCallListener;
import dev.leadwright.analyst.model.Question;
import dev.leadwright.analyst.model.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Writes every answer of a model to a file, one a line, as it comes: what was paid for is there even after a crash. */
final class Recorder implements ModelCallListener, AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private static final ThreadLocal<String> ASKED = new ThreadLocal<>();

    private final Writer out;
    private final Instant at;

    private Recorder(Writer out, Instant at) {
        this.out = out;
        this.at = at;
    }

    /**
     * @param file empty: nothing is kept
     * @throws NotRecorded when the file cannot be written, or is there already
     */
    static Recorder to(Optional<Path> file, Clock clock) {
        return new Recorder(file.map(Recorder::open).orElseGet(Writer::nullWriter), clock.instant());
    }

    private static Writer open(Path file) {
        try {
            return Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new NotRecorded(file + " is there already, and what is in it was paid for. Name another file.", e);
        } catch (IOException e) {
            throw new NotRecorded(file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public void before(Question question, String model) {
        ASKED.set(model);
    }

    @Override
    public void after(ModelCall call) {
        boolean answered =
                Stream.of(Reply.End.values()).anyMatch(end -> end.name().equals(call.outcome()));
        if (answered) {
            write(JSON.writeValueAsString(RecordedCall.of(call, ASKED.get(), at)));
        }
    }

    private synchronized void write(String line) {
        try {
            out.write(line + "\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The recording cannot be written", e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
