package dev.leadwright.portal.http;

import dev.leadwright.portal.PortalCalls;
import dev.leadwright.portal.PortalCalls.Endpoint;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the requests that arrived, those that were refused as well. Filters that limit or disturb come after it. */
@Component
@Order(CallCount.ORDER)
public class CallCount extends OncePerRequestFilter {

    static final int ORDER = 10;

    private final Map<Endpoint, LongAdder> counts = new EnumMap<>(Endpoint.class);

    CallCount() {
        for (Endpoint endpoint : Endpoint.values()) {
            counts.put(endpoint, new LongAdder());
        }
    }

    public PortalCalls calls() {
        Map<Endpoint, Long> now = new EnumMap<>(Endpoint.class);
        counts.forEach((endpoint, count) -> now.put(endpoint, count.sum()));
        return new PortalCalls(now);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        LongAdder count = counts.get(Endpoint.of(request.getMethod(), request.getRequestURI()));
        if (count != null) {
            count.increment();
        }
        chain.doFilter(request, response);
    }
}
