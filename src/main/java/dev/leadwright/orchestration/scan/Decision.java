package dev.leadwright.orchestration.scan;

import dev.leadwright.orchestration.queue.Claim;
import dev.leadwright.orchestration.queue.Classification;
import java.util.Optional;

/** What a scan does with a task it found and read again. */
sealed interface Decision {

    /** It goes to its agent for the first time. */
    record Take(Classification.ForAgent work) implements Decision {}

    /** A person set it back: it begins anew. */
    record Restart(Claim old, Classification.ForAgent work) implements Decision {}

    /** Its time to be tried again has come. */
    record TryAgain(Claim claim) implements Decision {}

    /** It was moved to an earlier time. */
    record MoveUp(Claim claim) implements Decision {}

    /** It failed too often. */
    record Escalate(Claim claim) implements Decision {}

    /** Nobody knows what it is. */
    record HandOver(Optional<Claim> old) implements Decision {}

    /** It waited for something, and people took it meanwhile. */
    record LetGo(Claim claim, String why) implements Decision {}

    /** It is people's, by subject or by owner. */
    record LeaveToPeople() implements Decision {}

    /** Nothing is to be done now. */
    record LeaveAlone() implements Decision {}
}
