package dev.leadwright.portal.webhook;

import dev.leadwright.portal.PortalSubscription;
import dev.leadwright.portal.schema.ObjectType;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code webhook_subscription}, which the triggers go by. */
@Component
class SubscriptionStore {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SubscriptionStore(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void replaceAll(List<PortalSubscription> subscriptions) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from webhook_subscription").update();
            subscriptions.forEach(this::insert);
        });
    }

    private void insert(PortalSubscription subscription) {
        jdbc.sql("""
                        insert into webhook_subscription (type, object_type, happened, property)
                        values (:type, :objectType, :happened, :property)
                        """)
                .param("type", subscription.type())
                .param("objectType", ObjectType.parse(subscription.objectType()).plural())
                .param("happened", subscription.happened())
                .param("property", subscription.property().orElse(null))
                .update();
    }
}
