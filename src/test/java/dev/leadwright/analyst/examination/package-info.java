/** Whether what is said of the analyst is so. Hides the package's own description, so it repeats what others may use. */
@NamedInterface("examination")
@NullMarked
package dev.leadwright.analyst.examination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
