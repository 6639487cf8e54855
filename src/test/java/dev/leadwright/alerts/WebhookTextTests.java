package dev.leadwright.alerts;

import static dev.leadwright.alerts.Newsroom.notice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Untrusted text calls nobody and hides no link. */
class WebhookTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!channel> look | &lt;!channel&gt; look",
                "<@U0123> | &lt;@\u200BU0123&gt;",
                "'<https://evil.example|HubSpot>' | '&lt;https://evil.example|HubSpot&gt;'",
                "Tom & Jerry | Tom &amp; Jerry",
                "@channel @here @everyone | @\u200Bchannel @\u200Bhere @\u200Beveryone",
                "ask ops@sender.example | ask ops@sender.example",
                "[log in](https://evil.example) | [log in]\u200B(https://evil.example)",
                "a\u202Eb\u0007c | abc",
            })
    void textIsMadeSafe(String text, String safe) {
        assertThat(WebhookText.safe(text)).isEqualTo(safe);
    }

    @Test
    void whateverTheTitleHoldsTheMessageIsJsonWithThatTextAlone() {
        try (var slack = new WebhookServer();
                var node = new Newsroom(Newsroom.webhook(slack.url()), Newsroom.mail(""))) {
            node.publish(notice(
                    Severity.URGENT,
                    Audience.HUMAN,
                    "hostile",
                    "Review: \"},{\"channel\":\"#all\",\"text\":\"<!everyone>\r\nURGENT: forged"));
            node.tell();

            JsonNode posted = new JsonMapper().readTree(slack.bodies.getFirst());
            assertThat(posted.propertyNames())
                    .containsExactly("text", "mrkdwn", "link_names", "unfurl_links", "unfurl_media");
            assertThat(posted.path("text").asString())
                    .isEqualTo("URGENT: Review: \"},{\"channel\":\"#all\",\"text\":\"&lt;!everyone&gt; URGENT: forged\n"
                            + "What to do.");
        }
    }

    @Test
    void aLongTextIsCutWhereItHurtsNothing() {
        try (var slack = new WebhookServer();
                var node = new Newsroom(Newsroom.webhook(slack.url()), Newsroom.mail(""))) {
            node.publish(new Notice(
                    Severity.URGENT,
                    Audience.HUMAN,
                    "long",
                    "😀".repeat(5000),
                    "&".repeat(100_000),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
            node.tell();

            assertThat(slack.texts().getFirst())
                    .hasSizeLessThan(2000)
                    .endsWith("&amp;…")
                    .contains("😀…\n")
                    .doesNotContain("\uFFFD");
        }
    }
}
