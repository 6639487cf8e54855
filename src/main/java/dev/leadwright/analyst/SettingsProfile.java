package dev.leadwright.analyst;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** The profile that the settings give, where there is no better one. */
@Component
@Fallback
class SettingsProfile implements ProfileText {
    private final String text;

    SettingsProfile(AnalystSettings settings) {
        List<String> lines = new ArrayList<>();
        lines.add("Seller: " + settings.company());
        lines.add("Offer: we help companies " + settings.offer() + ".");
        settings.benefits().forEach(benefit -> lines.add("Benefit: so that you can " + benefit + "."));
        settings.offerInGerman()
                .ifPresent(offer -> lines.add("Offer in German: Wir helfen Unternehmen dabei, " + offer + "."));
        settings.benefitsInGerman()
                .forEach(benefit -> lines.add("Benefit in German: Damit können Sie " + benefit + "."));
        lines.add("Whom we look for: people who decide in companies that sell to companies; technology fits best, then"
                + " finance, then any other business-to-business company; companies that sell to consumers fit least.");
        text = String.join("\n", lines);
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String version() {
        return "settings-" + Integer.toHexString(text.hashCode());
    }
}
