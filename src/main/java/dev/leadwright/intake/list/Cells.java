package dev.leadwright.intake.list;

import java.util.List;

/**
 * One record of a list.
 *
 * @param line where it starts; the first line is 1
 */
record Cells(int line, List<String> values) {
    Cells {
        values = List.copyOf(values);
    }

    boolean isBlank() {
        return values.stream().allMatch(String::isBlank);
    }
}
