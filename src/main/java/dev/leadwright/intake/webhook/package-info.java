/** HubSpot's webhooks: whether one is genuine, and where to look because of it. */
@NullMarked
package dev.leadwright.intake.webhook;

import org.jspecify.annotations.NullMarked;
