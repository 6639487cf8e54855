package dev.leadwright.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows long work: a bar on a terminal, now and then a plain line in a pipe. It goes where errors go, not into results. */
final class Progress implements AutoCloseable {

    /** In a pipe, so many lines at most for one piece of work. */
    private static final int LINES = 10;

    private final String task;
    private final PrintWriter plain;
    private final @Nullable ProgressBar bar;
    private int lastLine = -1;

    private Progress(String task, PrintWriter plain, @Nullable ProgressBar bar) {
        this.task = task;
        this.plain = plain;
        this.bar = bar;
    }

    static Progress of(String task, PrintWriter err) {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        ProgressBar bar = terminal
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(1)
                        .setStyle(ProgressBarStyle.ASCII)
                        .hideEta()
                        .build()
                : null;
        return new Progress(task, err, bar);
    }

    synchronized void at(int done, int total) {
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(done);
            return;
        }
        int line = total == 0 ? LINES : (int) ((long) done * LINES / total);
        if (line > lastLine) {
            lastLine = line;
            plain.println(task + ": " + done + " of " + total);
            plain.flush();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
