/** What may be repeated: updates of the CRM, retried and recorded in the audit. */
@NullMarked
package dev.leadwright.orchestration.updates;

import org.jspecify.annotations.NullMarked;
