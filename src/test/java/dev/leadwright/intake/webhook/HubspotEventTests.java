package dev.leadwright.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubspotEventTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'subscriptionType':'contact.creation'",
                "'subscriptionType':'object.creation','objectTypeId':'0-1'",
                "'eventType':'contact.creation'"
            })
    void aNewContactIsAReasonToLookForContacts(String event) {
        assertThat(topicOf(event)).contains(Topic.NEW_CONTACTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'subscriptionType':'object.creation','objectTypeId':'0-27'",
                "'subscriptionType':'task.creation'",
                "'subscriptionType':'object.restore','objectTypeId':'0-27'",
                "'subscriptionType':'object.propertyChange','objectTypeId':'0-27','propertyName':'hs_timestamp'",
                "'subscriptionType':'object.propertyChange','objectTypeId':'0-27','propertyName':'hubspot_owner_id'",
                "'subscriptionType':'object.propertyChange','objectTypeId':'0-27','propertyName':'hs_task_status',"
                        + "'propertyValue':'NOT_STARTED'"
            })
    void aTaskThatMayHaveBecomeDueIsAReasonToScan(String event) {
        assertThat(topicOf(event)).contains(Topic.TASKS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'subscriptionType':'object.propertyChange','objectTypeId':'0-27','propertyName':'hs_task_status',"
                        + "'propertyValue':'IN_PROGRESS'",
                "'subscriptionType':'object.propertyChange','objectTypeId':'0-27','propertyName':'hs_task_body'",
                "'subscriptionType':'object.propertyChange','objectTypeId':'0-27'",
                "'subscriptionType':'object.deletion','objectTypeId':'0-27'",
                "'subscriptionType':'object.creation','objectTypeId':'0-3'",
                "'subscriptionType':'object.creation'",
                "'subscriptionType':'contact.propertyChange','propertyName':'lead_score'",
                "'subscriptionType':'contact.privacyDeletion'",
                "'subscriptionType':'contact'",
                "'subscriptionType':'.creation'",
                "'subscriptionType':''",
                "'subscriptionType':7",
                "'subscriptionType':{'contact.creation':1}",
                "'objectTypeId':'0-27'"
            })
    void anythingElseIsNone(String event) {
        assertThat(topicOf(event)).isEmpty();
    }

    @Test
    void aPortalIsANumberOrAText() {
        assertThat(parse("[{'portalId':4711},{'portalId':'4711'},{},null]"))
                .extracting(HubspotEvent::portalId)
                .containsExactly("4711", "4711", "", "");
    }

    private static Optional<Topic> topicOf(String event) {
        return parse("[{'portalId':4711," + event + "}]").getFirst().topic();
    }

    private static List<HubspotEvent> parse(String json) {
        return HubspotEvent.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }
}
