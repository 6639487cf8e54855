package dev.leadwright.agents;

import dev.leadwright.crm.ContactId;
import java.net.URI;
import java.util.Optional;

/** Which website was read for a lead. */
public interface LeadSites {

    /** The site that was read last; empty if none was. */
    Optional<URI> findSite(ContactId contact);
}
