/** Any model behind an OpenAI-compatible endpoint: Ollama, vLLM, LM Studio and others. */
@NullMarked
package dev.leadwright.analyst.openai;

import org.jspecify.annotations.NullMarked;
