package dev.leadwright.replies.mailbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The beginning of a message. The rest of a large one is not even fetched. */
final class BoundedBytes extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int max;

    private BoundedBytes(int max) {
        this.max = max;
    }

    static byte[] of(Message message, int max) throws MessagingException {
        var out = new BoundedBytes(max);
        try {
            message.writeTo(out);
        } catch (Enough enough) {
            // That was all that is wanted.
        } catch (IOException e) {
            throw new MessagingException("The message could not be read", e);
        }
        return out.bytes.toByteArray();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] chunk, int from, int length) throws IOException {
        int room = max - bytes.size();
        bytes.write(chunk, from, Math.min(room, length));
        if (length >= room) {
            throw new Enough();
        }
    }

    private static final class Enough extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
