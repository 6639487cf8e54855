package dev.leadwright.analyst;

import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Anthropic's model for each purpose, by its id. Reading facts out of pages is the longest text and the simplest work: a
 * small model does it.
 *
 * @param score bands of a lead
 * @param extract facts out of a website's text
 * @param compile what was found about a lead, weighed
 * @param write mails
 */
public record ClaudeModels(
        @DefaultValue(SONNET) String score,
        @DefaultValue(HAIKU) String extract,
        @DefaultValue(SONNET) String compile,
        @DefaultValue(SONNET) String write) {
    private static final String HAIKU = "claude-haiku-5-5";
    private static final String SONNET = "claude-sonnet-5-5";
    public static final ClaudeModels DEFAULT = new ClaudeModels(SONNET, HAIKU, SONNET, SONNET);

    public ClaudeModels {
        if (Stream.of(score, extract, compile, write).anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("analyst.model: each purpose needs the id of a model: " + SONNET + ".");
        }
    }
}
