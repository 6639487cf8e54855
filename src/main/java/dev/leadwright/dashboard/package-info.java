/** The web pages and their live updates. */
@ApplicationModule(
        allowedDependencies = {
            "crm",
            "analyst",
            "analyst::model",
            "analyst::books",
            "orchestration",
            "agents",
            "mail",
            "sending",
            "review",
            "alerts",
            "audit",
            "pipeline",
            "web"
        })
@NullMarked
package dev.leadwright.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
