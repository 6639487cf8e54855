package dev.leadwright.icp;

import java.util.List;

/**
 * What is offered, in one language.
 *
 * @param offer the end of "We help companies ..." or "Wir helfen Unternehmen dabei, ..."
 * @param benefits each the end of "so that you can ..." or "Damit können Sie ..."
 * @param sender who speaks in a mail, in a few words; may be empty
 * @param tone of a mail, in a few words; may be empty
 * @param forbiddenClaims phrases that no mail may hold
 */
public record Pitch(String offer, List<String> benefits, String sender, String tone, List<String> forbiddenClaims) {
    public Pitch {
        benefits = List.copyOf(benefits);
        forbiddenClaims = List.copyOf(forbiddenClaims);
    }
}
