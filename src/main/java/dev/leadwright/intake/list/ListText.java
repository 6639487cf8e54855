package dev.leadwright.intake.list;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The text of a list: decoded, its lines ended by {@code \n} whatever the file uses.
 *
 * @param charset the encoding it was read in
 */
record ListText(List<String> lines, Charset charset) {

    /** Larger files are not lead lists but exports that want splitting. */
    static final long MAX_BYTES = 256L * 1024 * 1024;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static ListText read(Path file) {
        byte[] bytes = bytesOf(file);
        if (looksLikeZip(bytes)) {
            throw new LeadListException(file + " is a spreadsheet or an archive, not text. Save it as CSV first.");
        }
        return decode(bytes);
    }

    static ListText decode(byte[] bytes) {
        Charset charset = charsetOf(bytes);
        String text = new String(bytes, charset);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        String unified = text.replace("\r\n", "\n").replace('\r', '\n');
        return new ListText(List.of(unified.split("\n", -1)), charset);
    }

    /** The text from a line on; the first line is 1. */
    String from(int line) {
        return String.join("\n", lines.subList(line - 1, lines.size()));
    }

    private static byte[] bytesOf(Path file) {
        try {
            long size = Files.size(file);
            if (Files.isDirectory(file)) {
                throw new LeadListException(file + " is a folder. Name the list in it.");
            }
            if (size > MAX_BYTES) {
                throw new LeadListException(file + " has " + size / (1024 * 1024) + " MB; a list may have "
                        + MAX_BYTES / (1024 * 1024) + " MB. Split it.");
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) {
                throw new LeadListException(file + " is empty.");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new LeadListException("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new LeadListException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean looksLikeZip(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    private static Charset charsetOf(byte[] bytes) {
        return utf16(bytes)
                .or(() -> isUtf8(bytes) ? Optional.of(StandardCharsets.UTF_8) : Optional.empty())
                .or(() -> detected(bytes))
                .orElse(WINDOWS_1252);
    }

    /** By its byte order mark, or by the zero bytes that Latin text has in every other place. */
    private static Optional<Charset> utf16(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        if ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) || (bytes[0] != 0 && bytes[1] == 0)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) || (bytes[0] == 0 && bytes[1] != 0)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static Optional<Charset> detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes);
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset())
                .filter(Charset::isSupported)
                .map(Charset::forName);
    }
}
