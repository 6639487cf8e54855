package dev.leadwright.analyst;

import java.util.List;

/**
 * A mail as written, without greeting's address, links or footer: those are added by code.
 *
 * @param subject at most 100 characters, one line
 * @param body plain text, paragraphs separated by blank lines
 * @param cites ids of the findings it rests on
 */
public record Draft(String subject, String body, List<String> cites) {
    public Draft {
        cites = List.copyOf(cites);
    }
}
