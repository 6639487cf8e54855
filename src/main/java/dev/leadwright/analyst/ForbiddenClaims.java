package dev.leadwright.analyst;

import java.util.List;

/** What mails must never claim, by the company's own profile. Where there is no such bean, nothing is forbidden. */
@FunctionalInterface
public interface ForbiddenClaims {

    /** Phrases, looked for whatever their case and accents; {@code *} stands for any letters of a word. */
    List<String> phrases();
}
