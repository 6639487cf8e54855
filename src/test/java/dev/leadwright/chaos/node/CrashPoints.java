package dev.leadwright.chaos.node;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The places at which a node can be made to die at once, without a word to anybody: before and after each commit and each
 * call to the outside. A place has a name, {@code before commit Once.begin}; the rig arms some of them at a time.
 */
final class CrashPoints {
    /** The exit code of a node that died where it was told to. */
    private static final int STRUCK = 66;

    private final Telling telling;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> armed = new ConcurrentHashMap<>();

    CrashPoints(Telling telling) {
        this.telling = telling;
    }

    /** Dies when one of the points is passed for the nth time from now on. */
    void arm(List<String> points, int nth) {
        points.forEach(point -> armed.put(point, new AtomicInteger(nth)));
    }

    void disarm() {
        armed.clear();
    }

    void pass(String point) {
        if (seen.add(point)) {
            telling.point(point);
        }
        AtomicInteger left = armed.get(point);
        if (left != null && left.decrementAndGet() <= 0) {
            telling.struck(point);
            Runtime.getRuntime().halt(STRUCK);
        }
    }

    /** A call with a point before and a point after it; what fails has no point after it. */
    <T extends @Nullable Object> T around(String what, Call<T> call) throws Exception {
        pass("before " + what);
        T result = call.run();
        pass("after " + what);
        return result;
    }

    @FunctionalInterface
    interface Call<T extends @Nullable Object> {
        T run() throws Exception;
    }

    /** The method of the program that leads here: {@code Once.begin}. */
    static String caller() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> isOurs(frame.getClassName()))
                        .map(frame -> simple(frame.getClassName()) + "." + plain(frame.getMethodName()))
                        .findFirst())
                .orElseGet(() -> "library");
    }

    private static boolean isOurs(String type) {
        return type.startsWith("dev.leadwright.")
                && !type.startsWith("dev.leadwright.chaos.")
                && !type.endsWith(".Checkpoint")
                && !type.contains("$$SpringCGLIB");
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** A lambda's method is called {@code lambda$begin$0}. */
    private static String plain(String method) {
        return method.startsWith("lambda$") ? method.split("\\$", 3)[1] : method;
    }
}
