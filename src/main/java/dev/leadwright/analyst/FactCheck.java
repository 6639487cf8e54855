package dev.leadwright.analyst;

import java.util.List;
import java.util.Optional;

/** Decides by code which facts count: evidence or it did not happen. */
public interface FactCheck {

    /**
     * Looks for each fact in the text it was read from: its page was read, its evidence stands there, its value is what the
     * evidence says, and it has the form its topic asks for. Of the facts of a model at most 60 are looked at.
     */
    List<CheckedFact> check(SiteText site, List<ExtractedFact> facts);

    /**
     * Why a value of a website is not to be used, whoever found it: it holds an address or gives orders to those who read
     * it; empty where it may be used.
     */
    Optional<String> objection(Finding finding);
}
