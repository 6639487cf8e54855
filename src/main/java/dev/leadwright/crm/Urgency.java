package dev.leadwright.crm;

import java.util.function.Supplier;

/**
 * How soon a call should reach the CRM when its limits do not let all through at once. It belongs to the thread that
 * works and to nothing it starts; whoever hands a call to another thread hands this on with it.
 */
public enum Urgency {
    /** Can wait for everything else: an import, a COLD lead. */
    BULK,
    NORMAL,
    /** Goes first: a HOT lead, a person who waits. */
    URGENT;

    private static final ScopedValue<Urgency> CURRENT = ScopedValue.newInstance();

    /** The urgency of what this thread does now; {@link #NORMAL} if nobody said. */
    public static Urgency current() {
        return CURRENT.orElse(NORMAL);
    }

    /** Work for a task of this priority. */
    public static Urgency of(TaskPriority priority) {
        return switch (priority) {
            case HIGH -> URGENT;
            case MEDIUM, NONE -> NORMAL;
            case LOW -> BULK;
        };
    }

    /** Does the work with this urgency. */
    public <T> T call(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }
}
