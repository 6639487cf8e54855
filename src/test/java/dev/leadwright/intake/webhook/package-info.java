@NullMarked
package dev.leadwright.intake.webhook;

import org.jspecify.annotations.NullMarked;
