package dev.leadwright.web.technology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.web.technology.PageSigns.Kind;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptSignsTests {
    private static final int SIZE = 1_000_000;

    /** What looks at a megabyte looks at each character a few times, whatever stands there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a.",
                "a.a",
                "$",
                "gtag(",
                "gtag('config',",
                "gtag('config',    ",
                "//",
                "//a",
                "//a.",
                "//a.b/",
                "'\"",
                "x y ",
                "\\/"
            })
    void theWorkGrowsWithThePageAndNoFaster(String piece) {
        String script = piece.repeat(SIZE / piece.length());
        var looks = new AtomicLong();
        var signs = new ScriptSigns(new PageSigns());

        signs.readWords(new Counted(script, looks));
        signs.readAddresses(new Counted(script, looks));

        assertThat(looks.get()).isLessThan(12L * SIZE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shopify", "window.Shopify", "Shopify.theme"})
    void namesCountAloneAndWithTheOneBefore(String word) {
        var signs = new PageSigns();

        new ScriptSigns(signs).read("", "if (window.Shopify.theme) { go(); }");

        assertThat(signs.named(Kind.WORD, word)).isPresent();
    }

    /** Counts how often one of its characters is looked at. */
    private record Counted(String text, AtomicLong looks) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
