package dev.leadwright.analyst.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what is wrong with an answer, so that a repair can mend all of it at once. */
final class Complaints {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}\\p{Cf}]+");

    private final List<String> complaints = new ArrayList<>();

    void add(String complaint) {
        complaints.add(complaint);
    }

    /** A text on one line; it may not be empty, and not longer than this. */
    String line(String name, String text, int longest) {
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        if (line.isEmpty()) {
            add(name + " is empty");
        }
        return shortEnough(name, line, longest);
    }

    /** The same, and it may be empty. */
    String lineOrNothing(String name, String text, int longest) {
        return shortEnough(name, BLANKS.matcher(text).replaceAll(" ").strip(), longest);
    }

    void inRange(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            add(name + " is " + value + ", not between " + least + " and " + most);
        }
    }

    void atMost(String name, Collection<?> values, int most) {
        if (values.size() > most) {
            add(name + " has " + values.size() + " entries, more than " + most);
        }
    }

    /** @throws Unfit if there are any */
    void settle() {
        if (!complaints.isEmpty()) {
            throw new Unfit(complaints);
        }
    }

    private String shortEnough(String name, String line, int longest) {
        if (line.length() > longest) {
            add(name + " has " + line.length() + " characters, more than " + longest);
        }
        return line;
    }
}
