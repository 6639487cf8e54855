/** When mail may leave: the recipient's working hours, the mailbox's daily cap and its ramp, the spacing, the brake. */
@ApplicationModule(allowedDependencies = {"places", "mail", "replies", "orchestration"})
@NullMarked
package dev.leadwright.sending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
