package dev.leadwright.alerts;

import static dev.leadwright.alerts.Newsroom.notice;
import static dev.leadwright.alerts.Newsroom.outage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwright.alerts.AlertDelivery.State;
import dev.leadwright.crm.TaskId;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.orchestration.Recovered;
import dev.leadwright.orchestration.TaskEnded;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the notice to the webhook: once, again when it goes on, and when it is over. */
class AlertsReachPeopleTests {
    private final WebhookServer slack = new WebhookServer();
    private final Newsroom node = new Newsroom(Newsroom.webhook(slack.url()), Newsroom.mail(""));

    @AfterEach
    void close() {
        node.close();
        slack.close();
    }

    @Test
    void fourHundredNoticesOfOneOutageAreOneMessageAndRareReminders() {
        raise(1);
        node.tell();
        raise(399);
        assertThat(slack.texts()).containsExactly("Warning: HubSpot does not answer\nWhat to do.");

        node.tellLater(Duration.ofMinutes(59));
        assertThat(slack.texts()).hasSize(1);

        node.tellLater(Duration.ofMinutes(1));
        assertThat(slack.texts())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Warning: HubSpot does not answer (400 times)\n")
                .endsWith("400 times from 23 Nov 09:00 UTC to 23 Nov 09:00 UTC.");

        List<Integer> messagesByHour = IntStream.range(0, 72)
                .mapToObj(_ -> {
                    raise(1);
                    node.tellLater(Duration.ofHours(1));
                    return slack.texts().size();
                })
                .toList();
        assertThat(messagesByHour.get(3)).as("4 hours after the reminder").isEqualTo(3);
        assertThat(messagesByHour.getLast()).as("then daily").isEqualTo(5);
    }

    @Test
    void anAlertThatDoesNotGoOnIsNotRemindedOf() {
        raise(1);
        node.tell();
        node.tellLater(Duration.ofDays(3));

        assertThat(slack.texts()).hasSize(1);
    }

    @Test
    void whoHasReadItIsNotTornFromWorkByTheSameCauseWithinTheHour() {
        raise(1);
        node.tell();
        node.get(Alerts.class).markRead(node.open().getFirst().id());
        raise(1);
        node.tell();
        assertThat(slack.texts()).hasSize(1);

        node.tellLater(Duration.ofHours(1));
        assertThat(slack.texts()).hasSize(2);
    }

    @Test
    void whatWasRolledBackIsToldToNobody() {
        assertThatThrownBy(() -> node.transaction().executeWithoutResult(_ -> {
                    raise(1);
                    throw new IllegalStateException("the publisher fails");
                }))
                .hasMessage("the publisher fails");
        node.tell();

        assertThat(node.all()).isEmpty();
        assertThat(slack.texts()).isEmpty();
    }

    @Test
    void anotherNodeTellsWhatANodeTookAndNeverTold() {
        raise(1);
        assertThat(node.get(AlertOutbox.class).take(AlertChannel.WEBHOOK)).isPresent(); // and dies

        try (Newsroom other = node.anotherNode()) {
            other.tell();
            assertThat(slack.texts()).as("it may still be on its way").isEmpty();
            other.tellLater(Pace.LONGEST_TRY);
            assertThat(slack.texts()).hasSize(1);
        }
    }

    @Test
    void aCrashBetweenTheMessageAndItsNoteTellsTwiceAndNotNever() {
        raise(1);
        AlertDelivery taken =
                node.get(AlertOutbox.class).take(AlertChannel.WEBHOOK).orElseThrow();
        AlertMessage message = AlertMessage.next(node.open().getFirst(), taken).orElseThrow();
        assertThat(node.get(WebhookChannel.class).tell(message, "")).isEqualTo(new Told.Delivered()); // and dies

        node.tellLater(Pace.LONGEST_TRY);

        assertThat(slack.texts()).hasSize(2).containsOnly("Warning: HubSpot does not answer\nWhat to do.");
        assertThat(node.delivery().told()).isEqualTo(1);
    }

    @Test
    void twoNodesTellEachAlertOnce() throws Exception {
        IntStream.range(0, 40)
                .forEach(i -> node.publish(notice(Severity.URGENT, Audience.OPERATOR, "cause " + i, "Alert " + i)));

        try (Newsroom other = node.anotherNode();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> here = () -> {
                node.tell();
                return true;
            };
            Callable<Boolean> there = () -> {
                other.tell();
                return true;
            };
            for (var done : threads.invokeAll(List.of(here, there, here, there))) {
                done.get();
            }
        }

        assertThat(slack.texts()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void aChannelThatIsDownIsTriedAgainAndShownMeanwhile() {
        slack.answers(503, "<html>Gateway " + WebhookServer.SECRET + "</html>");
        raise(1);
        node.tell();

        assertThat(node.delivery()).satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(State.RETRYING);
            assertThat(delivery.failure()).contains("127.0.0.1 answered 503.");
        });
        assertThat(node.get(Alerts.class).listChannels()).singleElement().satisfies(channel -> {
            assertThat(channel.isFailing()).isTrue();
            assertThat(channel.failure()).contains("127.0.0.1 answered 503.");
        });
        node.tellLater(Duration.ofSeconds(29));
        assertThat(slack.texts()).hasSize(1);
        node.tellLater(Duration.ofSeconds(1));
        assertThat(slack.texts()).hasSize(2);
        node.tellLater(Duration.ofSeconds(59));
        assertThat(slack.texts()).as("the waits grow").hasSize(2);

        slack.answers(200, "ok");
        node.tellLater(Duration.ofSeconds(1));

        assertThat(node.delivery().state()).isEqualTo(State.DELIVERED);
        assertThat(node.get(Alerts.class).listChannels()).noneMatch(ChannelState::isFailing);
    }

    @Test
    void oneThatFailsDoesNotMakeTheOthersWaitForTheirTries() {
        slack.answers(500, "");
        IntStream.range(0, 5)
                .forEach(i -> node.publish(notice(Severity.URGENT, Audience.OPERATOR, "cause " + i, "Alert " + i)));
        node.tell();

        assertThat(slack.texts()).as("one try a round").hasSize(1);
    }

    @Test
    void afterADayItIsGivenUpAndTheNextNoticeBeginsAnew() {
        slack.answers(404, "no_service");
        raise(1);
        for (int hours = 0; hours <= 25; hours++) {
            node.tellLater(Duration.ofHours(1));
        }
        int tries = slack.texts().size();
        node.tellLater(Duration.ofDays(2));

        assertThat(slack.texts()).hasSize(tries);
        assertThat(node.delivery().state()).isEqualTo(State.GIVEN_UP);
        assertThat(node.delivery().failure()).contains("127.0.0.1 answered 404: no_service. Check alerts.webhook-url.");
        assertThat(node.open()).hasSize(1);

        slack.answers(200, "ok");
        raise(1);
        node.tell();
        assertThat(node.delivery().state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void whoAsksToWaitIsWaitedFor() {
        slack.answers(429, "", Map.of("Retry-After", "600"));
        raise(1);
        node.tell();
        node.tellLater(Duration.ofMinutes(9));
        assertThat(slack.texts()).hasSize(1);

        node.tellLater(Duration.ofMinutes(1));
        assertThat(slack.texts()).hasSize(2);
    }

    @Test
    void whatIsOverIsToldOnceAndRaisesNothing() {
        raise(3);
        node.tell();
        recovered();

        assertThat(node.open()).isEmpty();
        assertThat(node.all()).singleElement().satisfies(alert -> {
            assertThat(alert.resolvedAt()).contains(node.clock.instant());
            assertThat(alert.recovery()).contains("HubSpot answers again");
        });

        node.tellLater(Pace.CALM);
        recovered();
        node.tellLater(Duration.ofDays(2));
        assertThat(slack.texts())
                .hasSize(2)
                .last()
                .isEqualTo("Over: HubSpot answers again\n"
                        + "It was: HubSpot does not answer (3 times from 23 Nov 09:00 UTC to 23 Nov 09:00 UTC).");

        raise(1);
        node.tell();
        assertThat(slack.texts()).as("a new outage is news").hasSize(3);
        assertThat(node.open()).hasSize(1);
    }

    @Test
    void anOutageThatFlickersIsOneAlert() {
        raise(1);
        node.tell();
        for (int i = 0; i < 15; i++) {
            recovered();
            node.tellLater(Duration.ofMinutes(2));
            raise(1);
            node.tellLater(Duration.ofMinutes(1));
        }

        assertThat(slack.texts()).hasSize(1);
        assertThat(node.open()).singleElement().extracting(Alert::count).isEqualTo(16);
    }

    @Test
    void whatIsOverBeforeAnybodyWasToldIsToldAsThat() {
        slack.answers(503, "");
        raise(1);
        node.tell();
        recovered();
        slack.answers(200, "ok");
        node.tellLater(Duration.ofMinutes(10));
        node.tellLater(Duration.ofDays(1));

        assertThat(slack.texts())
                .hasSize(2)
                .last()
                .isEqualTo("Warning: HubSpot does not answer\nWhat to do.\n\nOver since 23 Nov 09:00 UTC.");
    }

    @Test
    void thatItIsOverIsToldEvenIfSomebodyHasReadTheAlert() {
        raise(1);
        node.tell();
        node.get(Alerts.class).markRead(node.open().getFirst().id());
        recovered();
        node.tellLater(Pace.CALM);

        assertThat(slack.texts()).hasSize(2).last().asString().startsWith("Over: ");
    }

    @Test
    void theTroublesOfATaskAreOverWhenItEndsAndOnlyThose() {
        TaskId task = new TaskId("7");
        List.of("escalated/7", "data-format/7", "retries-exhausted/Unavailable", "ambiguous")
                .forEach(cause -> node.publish(new Notice(
                        Severity.URGENT,
                        Audience.HUMAN,
                        cause,
                        cause,
                        "",
                        Optional.empty(),
                        Optional.of(task),
                        Optional.empty())));

        node.publish(new TaskEnded(new TaskId("8"), "Completed"));
        assertThat(node.open()).hasSize(4);
        node.publish(new TaskEnded(task, "Scored 85, HOT"));

        assertThat(node.open()).extracting(Alert::cause).containsExactly("ambiguous");
        assertThat(node.all())
                .anyMatch(alert -> alert.recovery().equals(Optional.of("The task has ended: Scored 85, HOT")));
    }

    @Test
    void theWebhookHearsOfSalesButNotOfOtherNews() {
        node.publish(notice(Severity.INFO, Audience.OWNER, "lead-qualified:1", "Lead qualified"));
        node.publish(notice(Severity.INFO, Audience.SALES, "hot-lead-contacted:1", "Hot lead written to: Ada"));
        node.tell();

        assertThat(slack.texts()).containsExactly("Hot lead written to: Ada\nWhat to do.");
    }

    private void raise(int times) {
        for (int i = 0; i < times; i++) {
            node.publish(outage());
        }
    }

    private void recovered() {
        node.publish(new Recovered("hubspot", "HubSpot answers again"));
    }
}
