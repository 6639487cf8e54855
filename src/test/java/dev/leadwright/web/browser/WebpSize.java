package dev.leadwright.web.browser;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The size a WebP says it has, in pixels (RFC 9649, sections 2.5 to 2.7). */
record WebpSize(int width, int height) {
    static WebpSize of(byte[] image) {
        ByteBuffer webp = ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN);
        String chunk = new String(image, 12, 4, StandardCharsets.ISO_8859_1);
        return switch (chunk) {
            case "VP8 " -> new WebpSize(webp.getShort(26) & 0x3FFF, webp.getShort(28) & 0x3FFF);
            case "VP8L" -> {
                int bits = webp.getInt(21);
                yield new WebpSize((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
            }
            case "VP8X" -> new WebpSize((webp.getInt(24) & 0xFFFFFF) + 1, (webp.getInt(27) & 0xFFFFFF) + 1);
            default -> throw new IllegalArgumentException("no WebP: " + chunk);
        };
    }
}
