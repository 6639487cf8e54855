package dev.leadwright.chaos.world;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes that a run made after another had taken its task over, noted by triggers that the rig puts into the nodes'
 * database: the only thing that is read there. A node is known by the name of its connections. Whoever takes an effect over
 * only to look what became of it holds it for no run.
 */
public final class StaleWrites {
    private final JdbcClient database;

    public StaleWrites(DataSource database) {
        this.database = JdbcClient.create(database);
        this.database.sql("""
                CREATE SCHEMA rig;
                CREATE TABLE rig.run (task_id text PRIMARY KEY, epoch bigint, node text);
                CREATE TABLE rig.stale (at timestamptz DEFAULT clock_timestamp(), node text, what text);

                CREATE FUNCTION rig.on_claim() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE me text := current_setting('application_name');
                DECLARE runner text;
                BEGIN
                    IF NEW.state = 'RUNNING' AND NEW.epoch > OLD.epoch THEN
                        INSERT INTO rig.run VALUES (NEW.task_id, NEW.epoch, me)
                        ON CONFLICT (task_id) DO UPDATE SET epoch = excluded.epoch, node = excluded.node;
                    ELSIF OLD.state = 'RUNNING' THEN
                        SELECT node INTO runner FROM rig.run WHERE task_id = NEW.task_id;
                        IF runner IS DISTINCT FROM me THEN
                            INSERT INTO rig.stale (node, what) VALUES (me, 'ended the run of task ' || NEW.task_id
                                || ' that ' || runner || ' makes');
                        END IF;
                    END IF;
                    RETURN NULL;
                END $$;
                CREATE TRIGGER on_claim AFTER UPDATE ON leadwright.claim
                    FOR EACH ROW EXECUTE FUNCTION rig.on_claim();

                CREATE FUNCTION rig.on_effect() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE me text := current_setting('application_name');
                DECLARE current rig.run;
                BEGIN
                    SELECT * INTO current FROM rig.run WHERE task_id = NEW.task_id;
                    IF NEW.run_epoch < current.epoch THEN
                        INSERT INTO rig.stale (node, what) VALUES (me, 'began ' || NEW.kind || ' ' || NEW.stage
                            || ' of task ' || NEW.task_id || ' in run ' || NEW.run_epoch || ' of ' || current.epoch);
                    END IF;
                    RETURN NULL;
                END $$;
                CREATE TRIGGER on_effect AFTER UPDATE ON leadwright.effect
                    FOR EACH ROW WHEN (NEW.state = 'IN_FLIGHT' AND NEW.holder IS NOT NULL AND
                        (OLD.epoch <> NEW.epoch OR OLD.phase IS DISTINCT FROM NEW.phase))
                    EXECUTE FUNCTION rig.on_effect();
                """).update();
    }

    public List<String> list() {
        return database.sql("SELECT at || ': ' || node || ' ' || what FROM rig.stale ORDER BY at")
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }
}
