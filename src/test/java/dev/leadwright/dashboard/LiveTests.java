package dev.leadwright.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.TaskId;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.orchestration.TaskMoved;
import dev.leadwright.orchestration.Timeline;
import dev.leadwright.orchestration.WorkState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Timeout(30)
class LiveTests {
    private final RunningDashboard dashboard = RunningDashboard.start();
    private BufferedReader stream;

    @BeforeEach
    void listen() throws Exception {
        Visitor visitor = Visitor.signedIn(dashboard);
        InputStream body = visitor.client()
                .send(visitor.request("/live").GET().build(), BodyHandlers.ofInputStream())
                .body();
        stream = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        assertThat(stream.readLine()).isEqualTo(":connected");
    }

    @AfterEach
    void stop() {
        dashboard.close();
    }

    @Test
    void aPageIsToldOfAnAlert() throws Exception {
        dashboard.publish(notice("one"));

        assertThat(nextEvent()).isEqualTo("event:changed");
    }

    @Test
    void aPageIsToldOfATaskThatMoved() throws Exception {
        dashboard.publish(new TaskMoved(new TaskId("1"), Optional.empty(), "Qualify Lead", WorkState.RUNNING));

        assertThat(nextEvent()).isEqualTo("event:changed");
    }

    @Test
    void aPageIsToldOfWhatAnotherNodeDid() throws Exception {
        dashboard.data.events.add(new Timeline.Entry(
                RunningDashboard.MONDAY, Optional.empty(), Optional.empty(), Optional.empty(), "event", "Elsewhere"));

        assertThat(nextEvent()).isEqualTo("event:changed");
    }

    @Test
    void manyChangesAtOnceAreAtMostTwoEventsASecond() throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            dashboard.publish(notice("cause " + i));
        }
        assertThat(nextEvent()).isEqualTo("event:changed"); // a server that closes at once may not get to tell
        dashboard.close();
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds() + 1;

        assertThat(1 + eventsUntilTheEnd()).isBetween(1L, 2 * seconds + 1);
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        new TransactionTemplate(dashboard.bean(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
            dashboard.publish(notice("rolled back"));
            transaction.setRollbackOnly();
        });
        dashboard.close();

        assertThat(eventsUntilTheEnd()).isZero();
    }

    /** A server that stops ends its streams, cleanly or not: browsers ask again in both cases. */
    private long eventsUntilTheEnd() {
        long events = 0;
        try {
            for (String line = stream.readLine(); line != null; line = stream.readLine()) {
                events += line.equals("event:changed") ? 1 : 0;
            }
        } catch (IOException e) {
            return events;
        }
        return events;
    }

    private String nextEvent() throws IOException {
        String line = stream.readLine();
        while (line != null && !line.startsWith("event:")) {
            line = stream.readLine();
        }
        return String.valueOf(line);
    }

    private static Notice notice(String cause) {
        return new Notice(
                Severity.INFO,
                Audience.SALES,
                cause,
                cause,
                cause,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
