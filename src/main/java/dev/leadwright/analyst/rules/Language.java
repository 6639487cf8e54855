package dev.leadwright.analyst.rules;

import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactProperty;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The language a lead is written to in. */
enum Language {
    ENGLISH("en"),
    GERMAN("de");

    private static final Set<String> GERMAN_SPEAKING =
            Set.of("de", "at", "li", "deu", "aut", "germany", "deutschland", "austria", "osterreich", "liechtenstein");

    private final String folder;

    Language(String folder) {
        this.folder = folder;
    }

    String folder() {
        return folder;
    }

    /** By the contact's preferred language, else its country where one language is spoken there. */
    static Language of(Contact contact) {
        Optional<String> preferred = contact.properties().find(ContactProperty.LANGUAGE);
        boolean german = preferred
                .map(language -> language.toLowerCase(Locale.ROOT).startsWith("de"))
                .orElseGet(() -> contact.properties()
                        .find(ContactProperty.COUNTRY)
                        .filter(country -> GERMAN_SPEAKING.contains(Words.of(country)))
                        .isPresent());
        return german ? GERMAN : ENGLISH;
    }
}
