package dev.leadwright.doctor;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out examinations, one after the other. */
public final class Doctor {
    private static final Logger LOG = LoggerFactory.getLogger(Doctor.class);

    private Doctor() {}

    /** All checks in their order. An examination that breaks down is a failed check, and the others go on. */
    public static List<Check> examine(List<Examination> examinations) {
        return examinations.stream()
                .flatMap(examination -> carryOut(examination).stream())
                .toList();
    }

    private static List<Check> carryOut(Examination examination) {
        try {
            return examination.run();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of(brokenDown(examination, interrupted));
        } catch (Exception failure) {
            LOG.warn("Could not look at {}; the other checks go on", examination.subject(), failure);
            return List.of(brokenDown(examination, failure));
        }
    }

    private static Check brokenDown(Examination examination, Exception failure) {
        String message = failure.getMessage();
        return Check.fail(
                examination.subject(),
                message == null || message.isBlank()
                        ? "Could not be looked at: " + failure.getClass().getSimpleName() + "."
                        : message.strip().replaceAll("\\p{Cntrl}+", " "),
                "Settle the reason and run doctor again; the log says more.");
    }
}
