@NullMarked
package dev.leadwright.mcp.server;

import org.jspecify.annotations.NullMarked;
