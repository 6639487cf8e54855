package dev.leadwright.replies.reading;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much is done to read one mail: the characters that patterns look at. A text made to keep a pattern busy uses it up and
 * its mail is not read further; without a bound one mail would keep all later ones waiting.
 */
final class Effort {
    /** A hundred times what the longest of the samples takes; about a second. */
    static final long MOST = 100_000_000;

    private static final ScopedValue<Effort> OF_THIS_MAIL = ScopedValue.newInstance();

    private long looks;

    /** Reading the mail takes more than it may. */
    static final class UsedUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UsedUp() {
            super("Its text keeps a pattern busy.");
        }
    }

    /** All that is matched meanwhile on this thread is counted together. */
    static <T> T forOneMail(Supplier<T> reading) {
        return new Effort().spentOn(reading);
    }

    <T> T spentOn(Supplier<T> reading) {
        return ScopedValue.where(OF_THIS_MAIL, this).call(reading::get);
    }

    /** A matcher that counts; by itself where no mail is being read. */
    static Matcher on(Pattern pattern, String text) {
        Effort effort = OF_THIS_MAIL.isBound() ? OF_THIS_MAIL.get() : new Effort();
        return pattern.matcher(new Seen(text, effort));
    }

    long looks() {
        return looks;
    }

    private void look() {
        if (++looks > MOST) {
            throw new UsedUp();
        }
    }

    private record Seen(String text, Effort effort) implements CharSequence {
        @Override
        public char charAt(int index) {
            effort.look();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
