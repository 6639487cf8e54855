package dev.leadwright.portal.webhook;

import dev.leadwright.portal.account.Account;
import dev.leadwright.portal.schema.ObjectType;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Events as a target reads them: with the account, the attempt, and the ids of the kinds of records. */
@Component
class EventJson {

    /** This portal's one app. */
    private static final long APP_ID = 7_100_001;

    private final JsonMapper json;
    private final Account account;

    EventJson(JsonMapper json, Account account) {
        this.json = json;
        this.account = account;
    }

    byte[] write(List<Outbox.Event> events) {
        ArrayNode all = json.createArrayNode();
        events.forEach(event -> all.add(complete(event)));
        return json.writeValueAsBytes(all);
    }

    private ObjectNode complete(Outbox.Event event) {
        ObjectNode node = (ObjectNode) json.readTree(event.json());
        node.put("eventId", event.id());
        node.put("portalId", account.portalId());
        node.put("appId", APP_ID);
        node.put("attemptNumber", event.attempts());
        ObjectType type = take(node, "objectType");
        if (node.has("toObjectType")) {
            ObjectType to = take(node, "toObjectType");
            node.put("associationType", upper(type) + "_TO_" + upper(to));
            node.put("fromObjectTypeId", type.typeId());
            node.put("toObjectTypeId", to.typeId());
        } else if (node.path("subscriptionType").asString("").startsWith("object.")) {
            node.put("objectTypeId", type.typeId());
        }
        return node;
    }

    private static ObjectType take(ObjectNode node, String field) {
        return ObjectType.parse(node.remove(field).asString());
    }

    private static String upper(ObjectType type) {
        return type.singular().toUpperCase(Locale.ROOT);
    }
}
