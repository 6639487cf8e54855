package dev.leadwright.agents;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Tier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the agents know of every lead they have seen: for people to read. Costs no call to the CRM. */
public interface LeadFile {

    List<LeadSummary> listLeads(LeadQuery query);

    /** How many leads the query would list without its limit and offset. */
    long countLeads(LeadQuery query);

    /** Scored leads by tier; every tier is there. */
    Map<Tier, Long> countByTier();

    /** Leads by stage; every stage is there. */
    Map<LeadStage, Long> countByStage();

    Optional<LeadDetails> findLead(ContactId contact);

    /** The names of these leads; of those that are not on file there is none. */
    Map<ContactId, String> listNames(Collection<ContactId> contacts);

    /** What the agents' work came to for each of these leads; of those that are not on file there is nothing. */
    Map<ContactId, LeadOutcome> listOutcomes(Collection<ContactId> contacts);
}
