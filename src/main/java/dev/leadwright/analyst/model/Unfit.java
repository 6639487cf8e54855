package dev.leadwright.analyst.model;

import java.util.List;

/** An answer that cannot be used; the message says what is wrong, to a model and to people. */
final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unfit(String complaint) {
        super(complaint);
    }

    Unfit(List<String> complaints) {
        super(String.join("; ", complaints));
    }

    String complaint() {
        return String.valueOf(getMessage());
    }
}
