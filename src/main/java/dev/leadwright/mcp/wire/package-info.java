/** What server and client say to each other: the tools' signatures, their arguments and results as JSON, and errors. */
@NullMarked
package dev.leadwright.mcp.wire;

import org.jspecify.annotations.NullMarked;
