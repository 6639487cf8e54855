/** What the name servers say of a domain that mail is sent from. */
@NullMarked
package dev.leadwright.mail.dns;

import org.jspecify.annotations.NullMarked;
