package dev.leadwright.analyst;

/**
 * Something the linter found in a draft.
 *
 * @param excerpt what was found, at most 80 visible characters of one line: untrusted text
 * @param reason for a salesperson, a sentence
 */
public record LintFinding(Rule rule, Severity severity, String excerpt, String reason) {

    /** What becomes of the draft. */
    public enum Severity {
        /** It is not sent. */
        BLOCK,
        /** It was put right, and may be sent. */
        REPAIR
    }

    /** What a draft must not have. */
    public enum Rule {
        /** Zero-width, bidirectional and control characters. */
        INVISIBLE,
        /** HTML and Markdown. */
        MARKUP,
        /** Spaces, line breaks, a subject of several lines. */
        SPACING,
        /** No text, or too much. */
        LENGTH,
        /** A link, a domain, an e-mail address. */
        ADDRESS,
        PHONE,
        /** Prices, amounts, discounts. */
        PRICE,
        /** Promises, guarantees, superlatives. */
        PROMISE,
        /** What the company's profile says must not be claimed. */
        FORBIDDEN,
        /** Something no reader is asked to do. */
        DEMAND,
        /** Words that speak to a program. */
        ORDER,
        /** A key, or what only our own side knows. */
        SECRET,
        /** A slot that was not filled. */
        PLACEHOLDER,
        /** Letters that look like others. */
        ALPHABET,
        /** Another language than the lead is to be written to in. */
        LANGUAGE,
        /** Another person's name after the greeting. */
        SALUTATION,
        /** A passage that stands word for word elsewhere. */
        COPY,
        /** A fact is cited that is not known. */
        CITATION,
        /** A number, name or quotation that nothing known says. */
        CLAIM
    }
}
