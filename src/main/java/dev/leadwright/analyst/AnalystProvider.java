package dev.leadwright.analyst;

/** Who judges and writes. */
public enum AnalystProvider {
    /** Claude where a key is set, else the rules. */
    AUTO,
    /** Anthropic's API, or one that speaks like it. */
    CLAUDE,
    /** An OpenAI-compatible endpoint: Ollama, vLLM, LM Studio and others. */
    OPENAI,
    /** Word lists and templates; no network. */
    RULES
}
