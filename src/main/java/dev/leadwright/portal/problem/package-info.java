/** What the portal answers when it cannot do what was asked, in the shape of HubSpot's errors. */
@NullMarked
package dev.leadwright.portal.problem;

import org.jspecify.annotations.NullMarked;
