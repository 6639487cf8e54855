package dev.leadwright.chaos.node;

import dev.leadwright.orchestration.TaskMoved;
import dev.leadwright.orchestration.WorkState;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a node reports to the rig: lines that begin with {@link #MARK}. Each is handed to the pipe before the node goes on,
 * so that the last words of a node that dies are read.
 */
public final class Telling {
    public static final String MARK = "@ ";

    /** It waits at the gate. */
    public static final String READY = "ready";

    /** It works. */
    public static final String WORKING = "working";

    /** A crash point was passed for the first time; its name follows. */
    public static final String POINT = "point";

    /** It dies at this point, now. */
    public static final String STRUCK = "struck";

    /** It begins to work this task. */
    public static final String BEGAN = "began";

    /** It has come to the end of this task, whatever end. */
    public static final String ENDED = "ended";

    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

    Telling() {}

    void ready() {
        say(READY, "");
    }

    void working() {
        say(WORKING, "");
    }

    void point(String name) {
        say(POINT, name);
    }

    void struck(String name) {
        say(STRUCK, name);
    }

    void moved(TaskMoved task) {
        say(task.state() == WorkState.RUNNING ? BEGAN : ENDED, task.task().value());
    }

    private synchronized void say(String what, String detail) {
        try {
            out.write((MARK + what + " " + detail + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The rig does not listen any more.", e);
        }
    }
}
