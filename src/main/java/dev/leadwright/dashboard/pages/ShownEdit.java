package dev.leadwright.dashboard.pages;

import dev.leadwright.review.Reviews.Edit;
import java.time.Instant;
import java.util.List;

/** What a person changed in a mail, as a page shows it. */
record ShownEdit(String by, Instant at, List<LineDiff.Line> lines) {

    static ShownEdit of(Edit edit) {
        return new ShownEdit(
                edit.by(),
                edit.at(),
                LineDiff.of(
                        edit.subjectBefore() + "\n\n" + edit.bodyBefore(),
                        edit.subjectAfter() + "\n\n" + edit.bodyAfter()));
    }
}
