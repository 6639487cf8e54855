/** A {@link dev.leadwright.crm.Crm} over the tools of an MCP server. */
@NullMarked
package dev.leadwright.mcp.client;

import org.jspecify.annotations.NullMarked;
