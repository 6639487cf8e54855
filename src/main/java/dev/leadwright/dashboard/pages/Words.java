package dev.leadwright.dashboard.pages;

import dev.leadwright.alerts.AlertChannel;
import dev.leadwright.alerts.AlertDelivery;
import java.util.Locale;

/** How the values of enums are shown: {@code FOLLOWED_UP} as "Followed up". */
record Words() {

    public String of(Enum<?> value) {
        String words = inText(value);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Within a sentence: "followed up". */
    public String inText(Enum<?> value) {
        return value.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** By what people are told of alerts. */
    public String channel(AlertChannel channel) {
        return switch (channel) {
            case EMAIL -> "e-mail";
            case WEBHOOK -> "webhook";
            case CRM_TASK -> "task in the CRM";
        };
    }

    /** The same with whom it reaches: "e-mail to ops@company.com". */
    public String channelTo(AlertDelivery delivery) {
        String recipient = delivery.recipient().replaceFirst("^owner:(.*)", "user $1 of the CRM");
        return channel(delivery.channel()) + (recipient.isEmpty() ? "" : " to " + recipient);
    }

    /** As a part of the name of a style: {@code followed-up}. */
    public String style(Enum<?> value) {
        return value.name().replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
