/** The analyst that asks a language model, whoever serves it: what it is asked, what it may answer, what a call costs. */
@NamedInterface("model")
@NullMarked
package dev.leadwright.analyst.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
