package dev.leadwright.orchestration.queue;

import dev.leadwright.crm.Crm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The id of the portal behind the CRM, asked for once: one database may have worked several portals. */
@Component
public class PortalIdentity {
    private final Crm crm;
    private volatile @Nullable String id;

    PortalIdentity(Crm crm) {
        this.crm = crm;
    }

    /** Throws {@link dev.leadwright.crm.CrmException} while the CRM has never been reached. */
    public String id() {
        String known = id;
        if (known == null) {
            known = crm.getAccount().portalId();
            id = known;
        }
        return known;
    }
}
