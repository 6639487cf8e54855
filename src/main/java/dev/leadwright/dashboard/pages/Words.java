package dev.leadwright.dashboard.pages;

import java.util.Locale;

/** How the values of enums are shown: {@code FOLLOWED_UP} as "Followed up". */
record Words() {

    public String of(Enum<?> value) {
        String words = inText(value);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Within a sentence: "followed up". */
    public String inText(Enum<?> value) {
        return value.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** As a part of the name of a style: {@code followed-up}. */
    public String style(Enum<?> value) {
        return value.name().replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
