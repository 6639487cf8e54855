/** What surrounds the records: owners and account details. */
@NullMarked
package dev.leadwright.portal.account;

import org.jspecify.annotations.NullMarked;
