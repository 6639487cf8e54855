package dev.leadwright.icp;

import java.util.List;

/** The languages mail is written in. */
final class Languages {
    static final String ENGLISH = "en";
    static final String GERMAN = "de";
    static final List<String> ALL = List.of(ENGLISH, GERMAN);

    private Languages() {}
}
