package dev.leadwright.portal.fault;

import dev.leadwright.portal.PortalConditions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The way from the caller to the portal. Only a virtual thread waits; the request holds nothing yet. */
@Component
@Order(LatencyFilter.ORDER)
class LatencyFilter extends OncePerRequestFilter {

    /** Before the limits: they count what has arrived. */
    static final int ORDER = 15;

    private final Duration latency;

    LatencyFilter(PortalConditions conditions) {
        latency = conditions.latency();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        pause(latency);
        chain.doFilter(request, response);
    }

    static void pause(Duration duration) throws InterruptedIOException {
        if (duration.isZero()) {
            return;
        }
        try {
            Thread.sleep(duration);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The portal stops.");
        }
    }
}
