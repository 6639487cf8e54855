package dev.leadwright.web.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GunzipTests {
    private final byte[] text = text();
    private final byte[] packed = pack(text);

    @Test
    void whatWeCutKeepsWhatWasRead() throws IOException {
        byte[] half = Arrays.copyOf(packed, packed.length / 2);

        byte[] read = Gunzip.of(half, Integer.MAX_VALUE, true);

        assertThat(read.length).isBetween(text.length / 4, text.length - 1);
        assertThat(read).isEqualTo(Arrays.copyOf(text, read.length));
    }

    @Test
    void whatOthersCutIsNotBelieved() {
        byte[] half = Arrays.copyOf(packed, packed.length / 2);

        assertThatIOException().isThrownBy(() -> Gunzip.of(half, Integer.MAX_VALUE, false));
        assertThatIOException().isThrownBy(() -> Gunzip.of(new byte[] {1, 2, 3}, 100, true));
        assertThatIOException().isThrownBy(() -> Gunzip.of(Arrays.copyOf(packed, 5), 100, true));
    }

    @Test
    void neverMoreThanAskedFor() throws IOException {
        assertThat(Gunzip.of(packed, 100, false)).isEqualTo(Arrays.copyOf(text, 100));
        assertThat(Gunzip.of(packed, Integer.MAX_VALUE, false)).isEqualTo(text);
    }

    private static byte[] text() {
        var letters = new byte[200_000];
        new Random(7).nextBytes(letters);
        return letters;
    }

    private static byte[] pack(byte[] text) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(text);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }
}
