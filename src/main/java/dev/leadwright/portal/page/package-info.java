/** The page on which people look at the portal's records, and add a contact or a task. */
@NullMarked
package dev.leadwright.portal.page;

import org.jspecify.annotations.NullMarked;
