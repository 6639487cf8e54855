/** Whether the analyst can work: for the doctor. */
@NamedInterface("examination")
@NullMarked
package dev.leadwright.analyst.examination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
