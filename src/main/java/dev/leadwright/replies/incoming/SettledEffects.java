package dev.leadwright.replies.incoming;

import dev.leadwright.orchestration.EffectSettled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What waits for a person's word on an effect goes on when it is given, in the same transaction. */
@Component
class SettledEffects {
    private final IncomingRows rows;

    SettledEffects(IncomingRows rows) {
        this.rows = rows;
    }

    /** Effects of runs and deliveries are none of a mail's. */
    @EventListener
    void on(EffectSettled settled) {
        if (settled.effect().task().isEmpty() && !settled.effect().isDelivery()) {
            rows.resume(settled.effect().contact());
        }
    }
}
