package dev.leadwright.web;

import java.net.URI;
import java.time.Instant;

/**
 * What a visitor sees of a site's home page without scrolling, 1280 pixels wide.
 *
 * @param site as it was asked for
 * @param page where it was taken
 * @param mediaType {@code image/webp}
 * @param image at most {@value #MAX_BYTES} bytes
 */
// An array as component: an image is only read, and screenshots are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Screenshot(URI site, URI page, Instant at, String mediaType, byte[] image) {
    public static final int MAX_BYTES = 300_000;

    public Screenshot {
        if (image.length == 0 || image.length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "A screenshot has 1 to " + MAX_BYTES + " bytes, not " + image.length + ".");
        }
    }
}
