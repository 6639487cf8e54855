package dev.leadwright.agents.outreach;

import dev.leadwright.mail.MailSettlement;
import dev.leadwright.orchestration.AmbiguousEffect;
import dev.leadwright.orchestration.EffectSettled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a person found out about a delivery holds for its mail too, in the same transaction. */
@Component
class SettledMail {
    private final MailSettlement mails;

    SettledMail(MailSettlement mails) {
        this.mails = mails;
    }

    @EventListener
    void on(EffectSettled settled) {
        AmbiguousEffect effect = settled.effect();
        if (effect.isDelivery()) {
            String words = settled.by() + " found out that it was " + (settled.happened() ? "" : "not ") + "sent";
            effect.reference().ifPresent(messageId -> mails.settle(messageId, settled.happened(), words));
        }
    }
}
