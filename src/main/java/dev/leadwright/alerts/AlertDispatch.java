package dev.leadwright.alerts;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells a channel what is due: one message after the other, until one fails. */
@Component
class AlertDispatch {
    private static final Logger log = LoggerFactory.getLogger(AlertDispatch.class);

    private final AlertOutbox outbox;

    AlertDispatch(AlertOutbox outbox) {
        this.outbox = outbox;
    }

    /** A channel that fails is left alone until the next time: the other messages would wait for it in vain. */
    void tellAllDue(Channel channel) {
        while (outbox.take(channel.kind()).map(taken -> tell(channel, taken)).orElse(false)) {
            // until nothing is due
        }
    }

    private boolean tell(Channel channel, AlertDelivery taken) {
        Optional<AlertMessage> message =
                outbox.findAlert(taken.alertId()).flatMap(alert -> AlertMessage.next(alert, taken));
        if (message.isEmpty()) {
            outbox.passed(taken);
            return true;
        }
        return switch (told(channel, message.get(), taken.recipient())) {
            case Told.Delivered() -> {
                outbox.told(taken, message.get());
                yield true;
            }
            case Told.Never(String why) -> {
                outbox.givenUp(taken, why);
                log.warn("Alert {} is not told by {}: {}", taken.alertId(), channel.kind(), why);
                yield true;
            }
            case Told.Later(String why, var after) -> {
                String next = outbox.failed(taken, why, after)
                        .map(at -> "tried again at " + at)
                        .orElse("given up after a day; it stands on the dashboard");
                log.warn("Alert {} could not be told by {}, {}: {}", taken.alertId(), channel.kind(), next, why);
                yield false;
            }
        };
    }

    /** The one boundary of a try: what nobody foresaw is tried again too. */
    private static Told told(Channel channel, AlertMessage message, String recipient) {
        try {
            return channel.tell(message, recipient);
        } catch (RuntimeException failure) {
            log.error("Unexpected error while telling alert {}", message.alert().id(), failure);
            return Told.Later.because("Unexpected error: " + failure.getClass().getSimpleName());
        }
    }
}
