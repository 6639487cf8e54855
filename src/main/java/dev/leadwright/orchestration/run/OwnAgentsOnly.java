package dev.leadwright.orchestration.run;

import com.github.kagkarlsson.scheduler.Resolvable;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepositoryContext;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Instant;
import java.util.List;

/**
 * Keeps a scheduler from picking the tasks of agents that it does not serve. By itself it would pick the first of each,
 * find that it cannot run it, and put it back: meanwhile less urgent tasks would overtake that one, and a process that
 * dies just then would keep it from everybody until its silence is noticed.
 */
final class OwnAgentsOnly extends PostgreSqlJdbcCustomization {
    private static final boolean IN_ONE_STATEMENT = false;
    private static final boolean TIME_ZONE_OF_COLUMN = false;

    private final List<String> tasksOfOthers;

    /** @param tasksOfOthers what db-scheduler calls the tasks to be left alone */
    OwnAgentsOnly(List<String> tasksOfOthers) {
        super(IN_ONE_STATEMENT, TIME_ZONE_OF_COLUMN);
        this.tasksOfOthers = List.copyOf(tasksOfOthers);
    }

    @Override
    public List<Execution> lockAndFetchSingleStatement(
            JdbcTaskRepositoryContext context, Instant now, int limit, boolean orderByPriority) {
        tasksOfOthers.stream()
                .filter(name -> !context.taskResolver.isUnresolved(name))
                .forEach(name -> context.taskResolver.resolve(Resolvable.of(name, now)));
        return super.lockAndFetchSingleStatement(context, now, limit, orderByPriority);
    }
}
