package dev.leadwright.agents.outreach;

import dev.leadwright.replies.Conversations;
import dev.leadwright.replies.Suppressions;
import dev.leadwright.replies.Suppressions.Reason;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What has come back from whom a mail goes to. It may come in at any moment, and wins over what is noted of the mail. */
@Component
class HeardBack {
    private final Conversations conversations;
    private final Suppressions suppressions;

    HeardBack(Conversations conversations, Suppressions suppressions) {
        this.conversations = conversations;
        this.suppressions = suppressions;
    }

    /** Whether nothing is to follow this mail. */
    boolean isTheEndOf(Letter letter) {
        return hasAnswered(letter) || suppressions.find(letter.mail().to()).isPresent();
    }

    /** What the contact's status says of it; empty where nothing does. */
    Optional<OutreachStatus> status(Letter letter) {
        if (hasAnswered(letter)) {
            return Optional.of(OutreachStatus.RESPONDED);
        }
        return suppressions
                .find(letter.mail().to())
                .filter(found -> found.reason() == Reason.BOUNCED)
                .map(_ -> OutreachStatus.BOUNCED);
    }

    private boolean hasAnswered(Letter letter) {
        return conversations.hasAnswered(letter.contact().ids());
    }
}
