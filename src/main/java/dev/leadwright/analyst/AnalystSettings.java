package dev.leadwright.analyst;

import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By what leads are judged, and who judges when the model cannot.
 *
 * @param icp the ideal-customer profile; empty: {@code icp.yaml} beside leadwright.yaml, else the built-in one
 * @param meetingLink where a meeting can be booked; empty: the mail asks for an answer
 * @param whenUnavailable what happens while the model cannot be reached
 */
public record AnalystSettings(
        Optional<String> icp,
        Optional<String> meetingLink,
        @DefaultValue("wait") WhenUnavailable whenUnavailable) {

    /** What happens while the model cannot be reached. */
    public enum WhenUnavailable {
        /** Tasks wait until it is back (sequence 5). */
        WAIT,
        /** The rules judge and write in its stead, and what they did says so. */
        RULES
    }

    public AnalystSettings {
        icp = icp.filter(file -> !file.isBlank());
        meetingLink = meetingLink.filter(link -> !link.isBlank());
    }
}
