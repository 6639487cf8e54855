/** Tells others what happens in the portal, as HubSpot's webhooks do. */
@NullMarked
package dev.leadwright.portal.webhook;

import org.jspecify.annotations.NullMarked;
