package dev.leadwright.replies.incoming;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.leadwright.crm.CrmException;
import dev.leadwright.replies.RepliesSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The watch goes on whatever happens in a look. */
class MailboxWatchTests {
    private static final RepliesSettings SETTINGS =
            new RepliesSettings(Optional.empty(), Duration.ofSeconds(20), Duration.ofSeconds(30));

    static List<Throwable> failures() {
        return List.of(
                new StackOverflowError(),
                new OutOfMemoryError("a test"),
                new NoClassDefFoundError("a test"),
                new IllegalStateException("a test"),
                new CrmException.Unavailable("a test"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aLookThatBreaksDoesNotEndTheWatch(Throwable failure) {
        Runnable look = MailboxWatch.goingOn(() -> MailboxWatchTests.<RuntimeException>fail(failure), SETTINGS);
        assertThatCode(look::run).doesNotThrowAnyException();
    }

    @SuppressWarnings("unchecked") // an error is thrown as what it is
    private static <T extends Throwable> void fail(Throwable failure) throws T {
        throw (T) failure;
    }
}
