package dev.leadwright.web.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.web.BrowserSettings;
import dev.leadwright.web.WebSettings;
import dev.leadwright.web.wall.Vector;
import dev.leadwright.web.wall.Wall;
import dev.leadwright.web.wall.WallContract;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Java's HTTP client, as visits use it, leaves through the wall and on no other way. */
class HttpClientWallTests extends WallContract {
    private static final WebSettings SETTINGS = new WebSettings(
            true,
            "Leadwright/0.1",
            Duration.ofSeconds(10),
            5,
            100_000,
            Duration.ofHours(1),
            Duration.ZERO,
            Optional.empty(),
            Map.of(),
            BrowserSettings.OFF);

    @Override
    protected String visit(Wall wall, String address) {
        var visits = new SiteVisits(SETTINGS, wall);
        try (SiteVisit visit = visits.begin(Deadline.in(SETTINGS.timeout()))) {
            return switch (visit.get(URI.create(address))) {
                case Answer.Content content -> "";
                case Answer.Failure failure -> failure.reason();
                case Answer.Redirect redirect -> "a redirect";
            };
        } catch (IllegalArgumentException notAnAddress) {
            return "not an address";
        }
    }

    @Override
    protected void check(Vector vector, String said) {
        switch (vector.expected()) {
            case "*" -> assertThat(said).isNotEmpty();
            case "landing" -> assertThat(said).isEmpty();
            default -> assertThat(said).as(vector.address()).contains(vector.expected());
        }
    }
}
