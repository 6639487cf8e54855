package dev.leadwright.analyst;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the analyst knows about the sender.
 *
 * @param company name of the selling company
 * @param offer what it offers, as the end of "We help companies ...": {@code keep every truck on the road}
 * @param benefits what customers get from it, each the end of "so that you can ..."
 * @param meetingLink where a meeting can be booked; empty: the mail asks for an answer
 */
public record AnalystSettings(
        @DefaultValue("our company") String company,
        @DefaultValue("spend less time on routine work") String offer,
        List<String> benefits,
        Optional<String> meetingLink) {

    @SuppressWarnings("NullAway") // the binder gives null for a list that no key is set of
    public AnalystSettings {
        benefits = benefits == null ? List.of() : List.copyOf(benefits);
    }
}
