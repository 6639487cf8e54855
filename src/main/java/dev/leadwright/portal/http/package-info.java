/** The door: paths, versions, the token, the count of calls, and errors as HubSpot writes them. */
@NullMarked
package dev.leadwright.portal.http;

import org.jspecify.annotations.NullMarked;
