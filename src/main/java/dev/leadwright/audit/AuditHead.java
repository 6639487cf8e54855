package dev.leadwright.audit;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of the audit at some time. Who keeps it outside the database can show later that nothing before it was changed
 * or cut off, even by somebody who can write to the database at will.
 *
 * @param seq of the last row, 0 if there is none
 * @param hash of the last row, in hex
 */
public record AuditHead(long seq, String hash) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,18}):([0-9a-fA-F]{64})");

    /**
     * Reads what {@link #toString} gives.
     *
     * @throws IllegalArgumentException if it is not of that form
     */
    public static AuditHead parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + text
                    + "\" is no head of the audit. It is a number, a colon and 64 hexadecimal digits, as \"audit verify\""
                    + " prints it.");
        }
        return new AuditHead(Long.parseLong(parts.group(1)), parts.group(2).toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return seq + ":" + hash;
    }
}
