package dev.leadwright.intake;

import dev.leadwright.intake.list.BadRow;
import dev.leadwright.intake.list.LeadList;
import dev.leadwright.intake.list.LeadRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells a list by what stands in it: saved under another name or in another encoding it is the same list. */
final class ContentHash {
    private ContentHash() {}

    /** SHA-256 in hex over header and cells, each with its length, so that no two lists of cells read alike. */
    static String of(LeadList list) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, list.header());
            list.rows().stream().map(LeadRow::cells).forEach(cells -> add(digest, cells));
            list.bad().stream().map(BadRow::values).forEach(cells -> add(digest, cells));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static void add(MessageDigest digest, List<String> cells) {
        for (String cell : cells) {
            digest.update((cell.length() + ":" + cell + ";").getBytes(StandardCharsets.UTF_8));
        }
        digest.update((byte) '\n');
    }
}
