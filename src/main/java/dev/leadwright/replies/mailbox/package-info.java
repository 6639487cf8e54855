/** Reads a mailbox by IMAP and leaves it as it is. Knows nothing of what mails mean. */
@NullMarked
package dev.leadwright.replies.mailbox;

import org.jspecify.annotations.NullMarked;
