/** Offers a {@link dev.leadwright.crm.Crm} as MCP tools: the catalogue, its schemas and the way of a call. */
@NullMarked
package dev.leadwright.mcp.server;

import org.jspecify.annotations.NullMarked;
