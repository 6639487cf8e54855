package dev.leadwright.replies.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;

/** A mail in a real format and what it is. */
record Sample(
        String file,
        MailClass kind,
        Optional<LocalDate> back,
        Optional<BounceReason> reason,
        Optional<Boolean> interested,
        boolean gone,
        Optional<String> recipient) {

    static List<Sample> read(String table) {
        try (InputStream in = Sample.class.getResourceAsStream("/replies/" + table)) {
            List<Map<String, Object>> rows = new Yaml().load(in);
            return rows.stream().map(Sample::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample of(Map<String, Object> row) {
        return new Sample(
                text(row, "file").orElseThrow(),
                MailClass.valueOf(text(row, "class").orElseThrow()),
                Optional.ofNullable(row.get("back")).map(Sample::date),
                text(row, "reason").map(BounceReason::valueOf),
                text(row, "interested").map(Boolean::valueOf),
                Boolean.TRUE.equals(row.get("gone")),
                text(row, "recipient"));
    }

    byte[] bytes() {
        try (InputStream in = Sample.class.getResourceAsStream("/replies/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Verdict classify() {
        try {
            return MailClassifier.classify(MailParser.parse(bytes(), Instant.parse("2029-06-01T00:00:00Z")));
        } catch (UnreadableMail e) {
            throw new AssertionError(file, e);
        }
    }

    /** As {@link #classify}, counted by whoever asks. */
    Verdict verdict() {
        try {
            return MailClassifier.verdict(MailParser.parse(bytes(), Instant.parse("2029-06-01T00:00:00Z")));
        } catch (UnreadableMail e) {
            throw new AssertionError(file, e);
        }
    }

    /** What is wrong about the verdict; empty if nothing is. */
    Optional<String> wrong(Verdict verdict) {
        if (verdict.kind() != kind) {
            return Optional.of(file + ": " + kind + " taken for " + verdict.kind() + " (" + verdict.why() + ")");
        }
        if (kind == MailClass.OUT_OF_OFFICE && !verdict.back().equals(back)) {
            return Optional.of(file + ": back " + back + ", read " + verdict.back());
        }
        Optional<BounceReason> read = verdict.bounce().map(Verdict.Bounce::reason);
        if (reason.isPresent() && !reason.equals(read)) {
            return Optional.of(file + ": " + reason + ", read " + read + " " + verdict);
        }
        if (interested.isPresent() && interested.get() != verdict.interested()) {
            return Optional.of(file + ": interested should be " + interested.get());
        }
        if (recipient.isPresent()
                && !verdict.bounce().orElseThrow().recipients().getFirst().equals(recipient.get())) {
            return Optional.of(
                    file + ": recipients " + verdict.bounce().orElseThrow().recipients());
        }
        return gone == verdict.gone() ? Optional.empty() : Optional.of(file + ": gone is " + verdict.gone());
    }

    private static Optional<String> text(Map<String, Object> row, String key) {
        return Optional.ofNullable(row.get(key)).map(String::valueOf);
    }

    private static LocalDate date(Object value) {
        return value instanceof java.util.Date date
                ? LocalDate.ofInstant(date.toInstant(), java.time.ZoneOffset.UTC)
                : LocalDate.parse(value.toString());
    }
}
