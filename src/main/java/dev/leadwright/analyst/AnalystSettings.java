package dev.leadwright.analyst;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the analyst knows about the sender, and who judges when the model cannot.
 *
 * @param company name of the selling company
 * @param offer what it offers, as the end of "We help companies ...": {@code keep every truck on the road}
 * @param benefits what customers get from it, each the end of "so that you can ..."
 * @param offerInGerman the offer as the end of "Wir helfen Unternehmen dabei, ...": {@code jeden Lkw auf der Straße zu
 *     halten}; empty: German-speaking leads are written to in English
 * @param benefitsInGerman each the end of "Damit können Sie ..."
 * @param meetingLink where a meeting can be booked; empty: the mail asks for an answer
 * @param whenUnavailable what happens while the model cannot be reached
 */
public record AnalystSettings(
        @DefaultValue("our company") String company,
        @DefaultValue(DEFAULT_OFFER) String offer,
        List<String> benefits,
        Optional<String> offerInGerman,
        List<String> benefitsInGerman,
        Optional<String> meetingLink,
        @DefaultValue("wait") WhenUnavailable whenUnavailable) {

    /** What happens while the model cannot be reached. */
    public enum WhenUnavailable {
        /** Tasks wait until it is back (sequence 5). */
        WAIT,
        /** The rules judge and write in its stead, and what they did says so. */
        RULES
    }

    private static final String DEFAULT_OFFER = "spend less time on routine work";
    private static final String DEFAULT_OFFER_IN_GERMAN = "weniger Zeit mit Routinearbeit zu verbringen";

    @SuppressWarnings("NullAway") // the binder gives null for a list that no key is set of
    public AnalystSettings {
        benefits = benefits == null ? List.of() : List.copyOf(benefits);
        benefitsInGerman = benefitsInGerman == null ? List.of() : List.copyOf(benefitsInGerman);
        offerInGerman = offerInGerman.filter(text -> !text.isBlank());
        if (offerInGerman.isEmpty() && offer.equals(DEFAULT_OFFER)) {
            offerInGerman = Optional.of(DEFAULT_OFFER_IN_GERMAN);
        }
    }
}
