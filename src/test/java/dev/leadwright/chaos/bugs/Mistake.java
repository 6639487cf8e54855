package dev.leadwright.chaos.bugs;

import dev.leadwright.orchestration.Outcome;
import java.util.Optional;
import net.bytebuddy.asm.Advice;

/** What a planted bug makes of a method. Each of these is woven into the method's own code. */
@SuppressWarnings("UnusedVariable") // what is assigned here is what the method returns
final class Mistake {
    private Mistake() {}

    /** It is left out: nothing happens, and what it returns says no. */
    static final class LeftOut {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean enter() {
            return true;
        }
    }

    /** It is left out, and says that all is well. */
    static final class TakenForGranted {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean enter() {
            return true;
        }

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) boolean answer) {
            answer = true;
        }
    }

    /** It is left out, and finds nothing. */
    static final class NothingFound {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean enter() {
            return true;
        }

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Optional<?> answer) {
            answer = Optional.empty();
        }
    }

    /** It returns its first argument as it was. */
    static final class Unchanged {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean enter() {
            return true;
        }

        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) String first, @Advice.Return(readOnly = false) String answer) {
            answer = first;
        }
    }

    /** It is done twice, now and then. */
    static final class Twice {
        @Advice.OnMethodExit(repeatOn = Advice.OnNonDefaultValue.class)
        static boolean exit() {
            return System.nanoTime() % 3 == 0;
        }
    }

    /** Its third argument is another each time. */
    static final class NeverTheSame {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 2, readOnly = false) String third) {
            third = third + System.nanoTime();
        }
    }

    /** It says that the work is done. */
    static final class SaysDone {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Outcome outcome) {
            outcome = new Outcome.Completed("Mail sent");
        }
    }

    /** Runs of a task after the first are not begun. */
    static final class OnlyOnce {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Optional<dev.leadwright.orchestration.queue.Claim> begun) {
            if (begun.isPresent() && begun.get().epoch() > 1) {
                begun = Optional.empty();
            }
        }
    }
}
