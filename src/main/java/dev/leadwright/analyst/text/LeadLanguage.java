package dev.leadwright.analyst.text;

import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactProperty;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The language a lead speaks, as far as its record tells. */
public final class LeadLanguage {
    public static final String GERMAN = "de";

    private static final Set<String> GERMAN_SPEAKING =
            Set.of("de", "at", "li", "deu", "aut", "germany", "deutschland", "austria", "osterreich", "liechtenstein");

    private LeadLanguage() {}

    /** An ISO 639-1 code, perhaps with more behind it: the preferred language, else that of a country with one. */
    public static Optional<String> of(Contact contact) {
        return contact.properties()
                .find(ContactProperty.LANGUAGE)
                .map(preferred -> preferred.toLowerCase(Locale.ROOT))
                .or(() -> contact.properties()
                        .find(ContactProperty.COUNTRY)
                        .filter(country -> GERMAN_SPEAKING.contains(SeenText.words(country)))
                        .map(_ -> GERMAN));
    }
}
