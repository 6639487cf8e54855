package dev.leadwright.doctor;

/**
 * What came of looking at one thing.
 *
 * @param name the thing, in a word or three: {@code HubSpot token}
 * @param detail how it stands, in one sentence without secrets
 * @param remedy what a person does about it; empty where nothing is to be done
 */
public record Check(String name, Status status, String detail, String remedy) {

    /** How bad it is. */
    public enum Status {
        /** In order, or not to be known; nothing is to be done. */
        OK,
        /** Leadwright works, but less well than it could, or not for long. */
        WARN,
        /** Leadwright cannot do its work like this. */
        FAIL
    }

    public Check {
        if (name.isBlank() || detail.isBlank()) {
            throw new IllegalArgumentException("A check says what it looked at and how that stands.");
        }
        if ((status == Status.OK) != remedy.isBlank()) {
            throw new IllegalArgumentException(
                    "The check " + name + ": what is not in order has a remedy, and only that.");
        }
    }

    public static Check ok(String name, String detail) {
        return new Check(name, Status.OK, detail, "");
    }

    public static Check warn(String name, String detail, String remedy) {
        return new Check(name, Status.WARN, detail, remedy);
    }

    public static Check fail(String name, String detail, String remedy) {
        return new Check(name, Status.FAIL, detail, remedy);
    }

    public boolean isFailure() {
        return status == Status.FAIL;
    }
}
