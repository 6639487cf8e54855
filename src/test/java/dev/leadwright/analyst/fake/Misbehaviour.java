package dev.leadwright.analyst.fake;

/** What a server does with one request instead of answering it. */
public enum Misbehaviour {
    /** 429 with {@code retry-after: 7}. */
    RATE_LIMITED,
    /** 529. */
    OVERLOADED,
    /** 500. */
    BROKEN,
    /** 429 with the code of a spend limit and no {@code retry-after}. */
    SPEND_LIMIT,
    /** 402. */
    NO_CREDIT,
    /** 401. */
    WRONG_KEY,
    /** 403. */
    FORBIDDEN,
    /** 404: no such model. */
    NO_SUCH_MODEL,
    /** 400: the prompt is too long. */
    TOO_LONG,
    /** 413. */
    TOO_LARGE,
    /** 400 for another reason. */
    INVALID,
    /** Silence until the client goes away. */
    SLOW,
    /** The connection ends before an answer. */
    CUT_CONNECTION,
    /** Half of an answer, because {@code max_tokens} was reached. */
    CUT_OFF,
    REFUSAL,
    /** JSON of another form. */
    WRONG_SCHEMA,
    /** No JSON at all. */
    PROSE,
    /** Of the form, with values that cannot be. */
    OUT_OF_RANGE,
    /** An answer, and with it the news that nothing is left of the rate limit for 20 seconds. */
    LAST_OF_THE_LIMIT,
    /** 200 with something else than the API's answer. */
    ANOTHER_API
}
