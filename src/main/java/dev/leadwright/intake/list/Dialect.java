package dev.leadwright.intake.list;

import java.util.List;
import java.util.Optional;

/**
 * How a list is written: what separates its values, and where its header stands.
 *
 * @param headerLine line of the header; everything before it is preamble
 */
record Dialect(char delimiter, int headerLine, List<String> header) {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    /** A header stands among the first records; what comes later is data. */
    private static final int HEADER_WITHIN = 20;

    private static final int FEWEST_KNOWN_COLUMNS = 2;

    static Dialect detect(ListText text, Headers headers) {
        Optional<Character> declared = declaredDelimiter(text);
        int firstLine = declared.isPresent() ? 2 : 1;
        ListText head =
                new ListText(text.lines().subList(0, Math.min(text.lines().size(), 200)), text.charset());
        Dialect best = null;
        long mostKnown = 0;
        for (char delimiter : declared.map(List::of).orElse(DELIMITERS)) {
            List<Cells> records = CellReader.read(head, firstLine, delimiter).records();
            for (Cells candidate : records.subList(0, Math.min(records.size(), HEADER_WITHIN))) {
                long recognised =
                        candidate.values().stream().filter(headers::knows).count();
                if (recognised > mostKnown) {
                    mostKnown = recognised;
                    best = new Dialect(delimiter, candidate.line(), candidate.values());
                }
            }
        }
        if (best == null || mostKnown < FEWEST_KNOWN_COLUMNS) {
            throw new LeadListException("No header was found in the first " + HEADER_WITHIN
                    + " lines: a lead list needs a line that names its columns, such as"
                    + " \"E-mail, First name, Last name, Company\". Add one, or name the columns with --map.");
        }
        return best;
    }

    String delimiterName() {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "bar";
        };
    }

    /** Excel's first line {@code sep=;}. */
    private static Optional<Character> declaredDelimiter(ListText text) {
        String first = text.lines().getFirst().strip();
        return first.length() == 5 && first.startsWith("sep=") ? Optional.of(first.charAt(4)) : Optional.empty();
    }
}
