/** Reads leadwright.yaml and the environment into the settings of every module, and says what is wrong with them. */
@ApplicationModule(
        allowedDependencies = {
            "analyst",
            "icp",
            "yaml",
            "agents",
            "alerts",
            "compliance",
            "dashboard",
            "database",
            "hubspot",
            "intake",
            "linkedin",
            "mail",
            "mcp",
            "orchestration",
            "pipeline",
            "privacy",
            "sending",
            "replies",
            "unsubscribe",
            "review",
            "web"
        })
@NullMarked
package dev.leadwright.configuration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
