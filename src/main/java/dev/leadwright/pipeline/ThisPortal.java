package dev.leadwright.pipeline;

import dev.leadwright.crm.Crm;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The id of the portal, asked for once: one database may hold lists of several. */
@Component
class ThisPortal {
    private final Supplier<String> id;

    ThisPortal(Crm crm) {
        this.id = SingletonSupplier.of(() -> crm.getAccount().portalId());
    }

    String id() {
        return id.get();
    }
}
