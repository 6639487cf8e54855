package dev.leadwright.replies.incoming;

import dev.leadwright.crm.Crm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The portal that is worked, asked for once. */
@Component
class WorkedPortal {
    private final Crm crm;
    private volatile @Nullable String id;

    WorkedPortal(Crm crm) {
        this.crm = crm;
    }

    /** Throws {@link dev.leadwright.crm.CrmException} while the CRM has never been reached. */
    String id() {
        String known = id;
        if (known == null) {
            known = crm.getAccount().portalId();
            id = known;
        }
        return known;
    }
}
