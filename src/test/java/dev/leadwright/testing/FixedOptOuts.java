package dev.leadwright.testing;

import dev.leadwright.mail.OptOut;
import dev.leadwright.mail.OptOuts;
import dev.leadwright.mail.OutgoingMail;
import java.net.URI;
import java.util.Optional;

/** A link for each mail that leads nowhere, and answers by mail that are read. */
public final class FixedOptOuts implements OptOuts {
    private static final String BASE = "https://mail.sender.example/u/";

    /** The link of a mail. */
    public static URI link(OutgoingMail mail) {
        return URI.create(BASE + "token-of-" + mail.messageId().replaceFirst("@.*", ""));
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public OptOut of(OutgoingMail mail, String recipient) {
        return new OptOut(Optional.of(link(mail)), true);
    }
}
