package dev.leadwright.dashboard.pages;

import java.util.ArrayList;
import java.util.List;

/** What a person changed in a text, line by line. */
final class LineDiff {
    private LineDiff() {}

    /** A line of both texts, or of one. */
    record Line(Kind kind, String text) {}

    /** In which of the texts a line stands. */
    enum Kind {
        BOTH,
        BEFORE,
        AFTER
    }

    /** The longest lines in common stay; what was removed stands before what was put in its place. */
    static List<Line> of(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                lines.add(new Line(Kind.BOTH, old.get(i++)));
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Kind.BEFORE, old.get(i++)));
            } else {
                lines.add(new Line(Kind.AFTER, now.get(j++)));
            }
        }
        return lines;
    }
}
