package dev.leadwright.analyst.rules;

import dev.leadwright.analyst.text.LeadLanguage;
import dev.leadwright.crm.Contact;

/** The language a lead is written to in. */
enum Language {
    ENGLISH("en"),
    GERMAN("de");

    private final String folder;

    Language(String folder) {
        this.folder = folder;
    }

    String folder() {
        return folder;
    }

    /** By the contact's preferred language, else its country where one language is spoken there. */
    static Language of(Contact contact) {
        boolean german = LeadLanguage.of(contact)
                .filter(code -> code.startsWith(LeadLanguage.GERMAN))
                .isPresent();
        return german ? GERMAN : ENGLISH;
    }
}
