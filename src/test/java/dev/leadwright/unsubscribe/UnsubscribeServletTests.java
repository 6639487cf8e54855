package dev.leadwright.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a visitor is told while the database is away. */
class UnsubscribeServletTests {
    private static final String NOBODY_LISTENS = "jdbc:postgresql://127.0.0.1:1/leadwright?connectTimeout=1";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final UnsubscribeServlet servlet = new UnsubscribeServlet(
            new LinkTable(JdbcClient.create(new DriverManagerDataSource(NOBODY_LISTENS)), Clock.systemUTC()),
            _ -> {
                throw new AssertionError("Nobody is known here.");
            },
            new UnsubscribePage(UnsubscribePageTests.mail("Seller Ltd")),
            new Turnstile(Clock.systemUTC()),
            meters);

    @Test
    void nobodyIsToldToBeUnsubscribedWhoIsNot() throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();

        servlet.doPost(request("AAAAAAAAAAAAAAAAAAAAAAAAAAA"), answer);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("60");
        assertThat(answer.getContentAsString())
                .contains("You are not unsubscribed yet")
                .doesNotContain("<form");
        assertThat(meters.counter("leadwright.unsubscribe", "outcome", "failed").count())
                .isEqualTo(1);
    }

    @Test
    void whatIsNoTokenIsNotEvenLookedFor() throws IOException {
        for (String path : new String[] {"", "guess", "a".repeat(3_000), "AAAAAAAAAAAAAAAAAAAAAAAAAA'"}) {
            MockHttpServletResponse answer = new MockHttpServletResponse();
            servlet.doPost(request(path), answer);
            assertThat(answer.getStatus()).as(path).isEqualTo(404);
        }
    }

    private static MockHttpServletRequest request(String token) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/u/" + token);
        request.setPathInfo("/" + token);
        request.addPreferredLocale(Locale.ENGLISH);
        return request;
    }
}
