package dev.leadwright.crm;

import java.util.function.Supplier;

/**
 * Whether what this thread does may still change the CRM. The CRM has no conditional writes, so the fence is asked right
 * before a request leaves that changes something: a process that was frozen learns there that another has taken its work
 * over. Like {@link Urgency} it belongs to the thread that works and to nothing it starts; whoever hands a call to another
 * thread hands this on with it.
 */
public final class Fence {
    /** Everything may leave: nobody takes this work over. */
    public static final Fence NONE = new Fence(() -> {});

    private static final ScopedValue<Fence> CURRENT = ScopedValue.newInstance();

    private final Runnable check;

    private Fence(Runnable check) {
        this.check = check;
    }

    /**
     * A fence that is asked by this check.
     *
     * @param check throws {@link CrmException.Withdrawn} where the right is lost, which it then is for good, and
     *     {@link CrmException.Unavailable} where that cannot be told; it is called from any thread
     */
    public static Fence of(Runnable check) {
        return new Fence(check);
    }

    /** The fence around what this thread does now; {@link #NONE} if nobody set one up. */
    public static Fence current() {
        return CURRENT.orElse(NONE);
    }

    /**
     * Returns if a change may leave now.
     *
     * @throws CrmException.Withdrawn where another has taken the work over
     * @throws CrmException.Unavailable where that cannot be told now
     */
    public void requireOpen() {
        check.run();
    }

    /** Open as long as both are. */
    public Fence and(Fence other) {
        return new Fence(() -> {
            requireOpen();
            other.requireOpen();
        });
    }

    /** Does the work within this fence. */
    public <T> T call(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }
}
