package dev.leadwright.web.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip, however small it was when it came and however big it would become. */
public final class Gunzip {
    private static final int CHUNK = 8192;

    private Gunzip() {}

    /**
     * The first bytes of what was packed.
     *
     * @param most so many bytes at most
     * @param cut whether its end may be missing since we took no more of it; then what is there is all there is
     * @throws IOException if it is no gzip, or ends too early and was not cut by us
     */
    public static byte[] of(byte[] packed, int most, boolean cut) throws IOException {
        var unpacked = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK];
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            while (unpacked.size() < most) {
                int count = in.read(chunk, 0, Math.min(CHUNK, most - unpacked.size()));
                if (count < 0) {
                    break;
                }
                unpacked.write(chunk, 0, count);
            }
        } catch (EOFException endsTooEarly) {
            if (!cut || unpacked.size() == 0) {
                throw endsTooEarly;
            }
        }
        return unpacked.toByteArray();
    }
}
