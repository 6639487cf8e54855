/** The one door to the CRM: a server that offers it as MCP tools, and a client that is a {@code Crm} over them. */
@ApplicationModule(allowedDependencies = {"crm"})
@NullMarked
package dev.leadwright.mcp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
