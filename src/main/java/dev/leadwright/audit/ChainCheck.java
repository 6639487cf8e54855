package dev.leadwright.audit;

import dev.leadwright.audit.AuditVerdict.Broken;
import dev.leadwright.audit.AuditVerdict.Damage;
import dev.leadwright.audit.AuditVerdict.Intact;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;

/** Follows the chain row by row and stops at the first that is wrong. */
final class ChainCheck {
    private static final HexFormat HEX = HexFormat.of();

    private final AuditHead head;
    private final Optional<AuditHead> kept;
    private long seq;
    private byte[] hash;

    /**
     * @param start the hash before the first row
     * @param head the end as the database knows it
     */
    ChainCheck(byte[] start, AuditHead head, Optional<AuditHead> kept) {
        this.hash = start.clone();
        this.head = head;
        this.kept = kept;
    }

    AuditVerdict follow(Iterator<SealedRow> rows) {
        while (rows.hasNext()) {
            SealedRow row = rows.next();
            Optional<Broken> broken = check(row);
            if (broken.isPresent()) {
                return broken.get();
            }
            seq = row.seq();
            hash = row.hash();
        }
        return end();
    }

    private Optional<Broken> check(SealedRow row) {
        if (row.seq() <= seq) {
            return broken(row.seq(), Damage.ADDED);
        }
        if (row.seq() > seq + 1) {
            return broken(seq + 1, Damage.MISSING);
        }
        if (!row.isUnchanged()) {
            return broken(row.seq(), Damage.CHANGED);
        }
        if (!row.follows(hash)) {
            return broken(row.seq(), Damage.REPLACED);
        }
        if (row.seq() > head.seq()) {
            return broken(row.seq(), Damage.ADDED);
        }
        boolean rewritten = kept.filter(known -> known.seq() == row.seq())
                .filter(known -> !known.hash().equals(HEX.formatHex(row.hash())))
                .isPresent();
        return rewritten ? broken(row.seq(), Damage.REWRITTEN) : Optional.empty();
    }

    private AuditVerdict end() {
        long known = Math.max(head.seq(), kept.map(AuditHead::seq).orElse(0L));
        if (known > seq) {
            return new Broken(seq + 1, Damage.CUT_OFF);
        }
        AuditHead last = new AuditHead(seq, HEX.formatHex(hash));
        return last.equals(head) ? new Intact(last) : new Broken(seq, Damage.REPLACED);
    }

    private static Optional<Broken> broken(long seq, Damage damage) {
        return Optional.of(new Broken(seq, damage));
    }
}
