package dev.leadwright.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.audit.AuditVerdict.Broken;
import dev.leadwright.audit.AuditVerdict.Damage;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever can write to the database at will cannot change the audit unseen. */
class TamperingTests {
    private static final int ROWS = 60;

    private static final Ledger ledger = new Ledger().with(ROWS);
    private static final AuditHead kept = ledger.audit.getHead();

    @BeforeAll
    static void keepACopy() {
        ledger.tamper("CREATE TABLE leadwright.kept AS SELECT * FROM leadwright.audit");
        ledger.tamper("CREATE TABLE leadwright.kept_head AS SELECT * FROM leadwright.audit_head");
    }

    @AfterEach
    void mend() {
        ledger.tamper("DELETE FROM leadwright.audit");
        ledger.tamper("INSERT INTO leadwright.audit SELECT * FROM leadwright.kept");
        ledger.tamper("DELETE FROM leadwright.audit_head");
        ledger.tamper("INSERT INTO leadwright.audit_head SELECT * FROM leadwright.kept_head");
        assertThat(ledger.verify()).isEqualTo(new AuditVerdict.Intact(kept));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE leadwright.audit SET remote_id = '1' WHERE seq = 17                          | 17 | CHANGED
            UPDATE leadwright.audit SET contact_id = NULL WHERE seq = 17                        | 17 | CHANGED
            UPDATE leadwright.audit SET at = at + interval '1 microsecond' WHERE seq = 17       | 17 | CHANGED
            UPDATE leadwright.audit SET previous_hash = hash WHERE seq = 17                     | 17 | CHANGED
            UPDATE leadwright.audit SET kind = 'NONSENSE', outcome = '' WHERE seq = 17          | 17 | CHANGED
            UPDATE leadwright.audit SET seq = -1 WHERE seq = 17                                 | -1 | ADDED
            DELETE FROM leadwright.audit WHERE seq = 17                                         | 17 | MISSING
            DELETE FROM leadwright.audit WHERE seq <= 17                                        | 1  | MISSING
            DELETE FROM leadwright.audit WHERE seq > 58                                         | 59 | CUT_OFF
            DELETE FROM leadwright.audit                                                        | 1  | CUT_OFF
            DELETE FROM leadwright.audit_head                                                   | 1  | ADDED
            UPDATE leadwright.audit_head SET hash = previous                                    | 60 | REPLACED
            """)
    void aChangeByHandIsFound(String sql, long row, Damage damage) {
        ledger.tamper(sql);

        assertThat(ledger.verify()).isEqualTo(new Broken(row, damage));
    }

    @Test
    void twoRowsThatChangedPlacesAreFound() {
        ledger.tamper("UPDATE leadwright.audit SET seq = -20 WHERE seq = 20");
        ledger.tamper("UPDATE leadwright.audit SET seq = 20 WHERE seq = 21");
        ledger.tamper("UPDATE leadwright.audit SET seq = 21 WHERE seq = -20");

        assertThat(ledger.verify()).isEqualTo(new Broken(20, Damage.CHANGED));
    }

    @Test
    void aRowThatWasSealedAnewDoesNotFitTheNext() {
        ledger.tamper("UPDATE leadwright.audit SET actor = 'nobody' WHERE seq = 20");
        seal(20);

        assertThat(ledger.verify()).isEqualTo(new Broken(21, Damage.REPLACED));
    }

    @Test
    void aRowAddedByHandIsFound() {
        ledger.tamper("INSERT INTO leadwright.audit SELECT 61, at, portal_id, kind, what, outcome, contact_id, task_id,"
                + " actor, node, 'other', attempt, payload_hash, remote_id, hash, hash FROM leadwright.audit"
                + " WHERE seq = 60");
        seal(61);

        assertThat(ledger.verify()).isEqualTo(new Broken(61, Damage.ADDED));
    }

    @Test
    void aTailCutOffTogetherWithTheHeadIsFoundByAHeadKeptElsewhere() {
        ledger.tamper("DELETE FROM leadwright.audit WHERE seq > 50");
        ledger.tamper(
                "UPDATE leadwright.audit_head SET seq = 50, hash = a.hash FROM leadwright.audit a WHERE a.seq = 50");

        assertThat(ledger.verify()).isInstanceOf(AuditVerdict.Intact.class);
        assertThat(ledger.verify(Optional.of(kept))).isEqualTo(new Broken(51, Damage.CUT_OFF));
    }

    @Test
    void aChainMadeAnewIsFoundByAHeadKeptElsewhere() {
        ledger.tamper("UPDATE leadwright.audit SET actor = 'nobody' WHERE seq = 20");
        for (int seq = 20; seq <= ROWS; seq++) {
            ledger.tamper("UPDATE leadwright.audit SET previous_hash = (SELECT hash FROM leadwright.audit WHERE seq = "
                    + (seq - 1) + ") WHERE seq = " + seq);
            seal(seq);
        }
        ledger.tamper("UPDATE leadwright.audit_head SET hash = a.hash FROM leadwright.audit a WHERE a.seq = " + ROWS);

        assertThat(ledger.verify()).isInstanceOf(AuditVerdict.Intact.class);
        assertThat(ledger.verify(Optional.of(kept))).isEqualTo(new Broken(ROWS, Damage.REWRITTEN));
    }

    /** The hash that a row would have if Leadwright had written it. */
    private void seal(int seq) {
        SealedRow row = ledger.jdbc
                .sql("SELECT * FROM leadwright.audit WHERE seq = :seq")
                .param("seq", seq)
                .query(SealedRow::read)
                .single();
        String hash = java.util.HexFormat.of().formatHex(Seal.of(row.previous(), seq, row.content()));
        ledger.tamper("UPDATE leadwright.audit SET hash = decode('" + hash + "', 'hex') WHERE seq = " + seq);
    }

    @Test
    void fiftyChangesAtRandomAreAllFound() {
        Random random = new Random(4_711);
        for (int i = 0; i < 50; i++) {
            int seq = 1 + random.nextInt(ROWS);
            String column = List.of(
                            "portal_id",
                            "kind",
                            "what",
                            "outcome",
                            "contact_id",
                            "task_id",
                            "actor",
                            "node",
                            "effect_key",
                            "attempt",
                            "payload_hash",
                            "remote_id",
                            "at",
                            "previous_hash",
                            "hash")
                    .get(random.nextInt(15));
            ledger.tamper(
                    "UPDATE leadwright.audit SET " + column + " = " + other(column, random) + " WHERE seq = " + seq);

            assertThat(ledger.verify()).as(column + " of row " + seq).isEqualTo(new Broken(seq, Damage.CHANGED));

            mend();
        }
    }

    private static String other(String column, Random random) {
        return switch (column) {
            case "at" -> "at - interval '" + (1 + random.nextInt(1_000_000)) + " microseconds'";
            case "attempt" -> "coalesce(attempt, 0) + " + (1 + random.nextInt(9));
            case "previous_hash", "hash" -> {
                int bit = random.nextInt(256);
                yield "set_bit(" + column + ", " + bit + ", 1 - get_bit(" + column + ", " + bit + "))";
            }
            default -> "coalesce(" + column + ", '') || '" + (char) ('a' + random.nextInt(26)) + "'";
        };
    }
}
