/** The Lead Qualifier, the Data Enricher and Outreach, and the file they keep on every lead. */
@ApplicationModule(
        allowedDependencies = {
            "crm",
            "icp",
            "analyst",
            "web",
            "linkedin",
            "mail",
            "compliance",
            "sending",
            "review",
            "replies",
            "orchestration"
        })
@NullMarked
package dev.leadwright.agents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
