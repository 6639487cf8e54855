package dev.leadwright.privacy;

/**
 * A table that holds rows about people.
 *
 * @param name in the schema {@code leadwright}
 * @param words what its rows are, for people
 * @param purpose what they are for
 * @param source where they come from
 * @param whose SQL: which rows are a person's; may use {@code :contacts}, {@code :address}, {@code :tasks},
 *     {@code :identities}, {@code :records}
 * @param erasure {@code DELETE}, or what the rows are set to so that they are nobody's any more
 * @param shown the columns that the person is given
 */
record PersonTable(
        String name, String words, String purpose, String source, String whose, String erasure, String shown) {
    static final String DELETE = "DELETE";

    String count() {
        return "SELECT count(*) FROM leadwright." + name + " t WHERE " + whose;
    }

    String erase() {
        return erasure.equals(DELETE)
                ? "DELETE FROM leadwright." + name + " t WHERE " + whose
                : "UPDATE leadwright." + name + " t SET " + erasure + " WHERE " + whose;
    }

    String show() {
        return "SELECT row_to_json(r)::text FROM (SELECT " + shown + " FROM leadwright." + name + " t WHERE " + whose
                + ") r";
    }
}
