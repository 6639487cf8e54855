package dev.leadwright.unsubscribe;

import dev.leadwright.dashboard.DashboardSettings;
import dev.leadwright.replies.RepliesSettings;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** By which ways a recipient can ask for no more mail, as the installation is set up. */
@Component
final class WaysOut {
    static final String NONE =
            "No mail is sent: its recipients could not ask for no more. Set unsubscribe.public-url to the"
                    + " https address under which they reach this server, or replies.imap-url to the mailbox that their answers come to.";

    private final UnsubscribeSettings settings;
    private final Optional<URI> publicUrl;
    private final boolean byMail;

    WaysOut(UnsubscribeSettings settings, DashboardSettings dashboard, RepliesSettings replies) {
        this.settings = settings;
        this.publicUrl = settings.publicUrl().or(() -> dashboard.publicUrl().filter(UnsubscribeSettings::isPublic));
        this.byMail = replies.imapUrl().isPresent();
    }

    /** Links lead to this machine, as in the demo. */
    boolean localLinks() {
        return settings.localLinks();
    }

    /** What stands before the path of a link, without a slash at its end. */
    Optional<String> publicUrl() {
        return localLinks() ? Optional.empty() : publicUrl.map(WaysOut::withoutSlash);
    }

    /** Whether somebody reads the mailbox that answers come to. */
    boolean byMail() {
        return byMail;
    }

    private static String withoutSlash(URI url) {
        return url.toString().replaceAll("/+$", "");
    }
}
