package dev.leadwright.dashboard.pages;

import dev.leadwright.agents.LeadSites;
import dev.leadwright.crm.ContactId;
import dev.leadwright.web.Screenshot;
import dev.leadwright.web.Screenshots;
import dev.leadwright.web.Screenshots.Taken;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The screenshot of the site that was read for a lead. */
@Component
class LeadScreenshots {
    private final LeadSites sites;
    private final Screenshots screenshots;

    LeadScreenshots(LeadSites sites, Screenshots screenshots) {
        this.sites = sites;
        this.screenshots = screenshots;
    }

    Optional<Taken> findTaken(ContactId contact) {
        return sites.findSite(contact).flatMap(screenshots::findTaken);
    }

    Optional<Screenshot> find(ContactId contact) {
        return sites.findSite(contact).flatMap(screenshots::find);
    }
}
