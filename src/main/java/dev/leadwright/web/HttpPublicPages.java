package dev.leadwright.web;

import dev.leadwright.web.fetch.Answer.Content;
import dev.leadwright.web.fetch.Answer.Failure;
import dev.leadwright.web.fetch.Answer.Redirect;
import dev.leadwright.web.fetch.Deadline;
import dev.leadwright.web.fetch.SiteVisit;
import dev.leadwright.web.fetch.SiteVisits;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.stereotype.Component;

@Component
class HttpPublicPages implements PublicPages {
    private final WebSettings settings;
    private final SiteVisits visits;
    private final Clock clock;

    HttpPublicPages(WebSettings settings, SiteVisits visits, Clock clock) {
        this.settings = settings;
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public Answer get(URI address) {
        try (SiteVisit visit = visits.begin(Deadline.in(settings.timeout()))) {
            return switch (visit.get(address)) {
                case Content page ->
                    new Answer.Page(
                            page.uri(),
                            page.status(),
                            new String(page.body(), StandardCharsets.UTF_8),
                            clock.instant());
                case Redirect _ -> new Answer.None("The site redirects without end.");
                case Failure(String reason, boolean _) -> new Answer.None(reason);
            };
        }
    }
}
