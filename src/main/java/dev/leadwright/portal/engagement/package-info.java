/** Notes and tasks in the shape of HubSpot's first engagements API, which its own MCP server still speaks. */
@NullMarked
package dev.leadwright.portal.engagement;

import org.jspecify.annotations.NullMarked;
