@NullMarked
package dev.leadwright.mcp;

import org.jspecify.annotations.NullMarked;
