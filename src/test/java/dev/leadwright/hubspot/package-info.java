/** Tests of the CRM over HubSpot's REST API. */
@NullMarked
package dev.leadwright.hubspot;

import org.jspecify.annotations.NullMarked;
