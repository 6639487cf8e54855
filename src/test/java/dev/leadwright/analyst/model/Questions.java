package dev.leadwright.analyst.model;

import dev.leadwright.crm.ContactId;
import java.util.Optional;

/** Questions for tests of what happens around a call. */
public final class Questions {
    public static final int MAX_TOKENS = 1000;

    private Questions() {}

    /** An answer's form. */
    record Reading(String text) {}

    public static Question about(String contact, String material) {
        return new Question(
                Purpose.SCORE,
                new ContactId(contact),
                "Judge the lead.",
                "We sell software.",
                material,
                AnswerForm.of(Reading.class),
                MAX_TOKENS,
                Optional.empty());
    }
}
