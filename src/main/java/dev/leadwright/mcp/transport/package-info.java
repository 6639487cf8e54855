/** Ways for MCP messages to travel: within the process, and over standard input and output. */
@NullMarked
package dev.leadwright.mcp.transport;

import org.jspecify.annotations.NullMarked;
