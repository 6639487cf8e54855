package dev.leadwright.dashboard.access;

import dev.leadwright.review.Review;
import dev.leadwright.review.ReviewPage;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a review is opened: by whoever has a session, with the server that people reach. */
@Component
class ReviewAddress implements ReviewPage {
    private final DashboardServers servers;

    ReviewAddress(DashboardServers servers) {
        this.servers = servers;
    }

    @Override
    public Optional<URI> find(Review review) {
        return servers.findReachable().map(server -> URI.create(server + "/review/" + review.id()));
    }
}
