package dev.leadwright.portal.webhook;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Wakes the sender after a request that may have changed something. */
@Component
class WakingFilter extends OncePerRequestFilter {

    private final Webhooks webhooks;

    WakingFilter(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (!request.getMethod().equals("GET")) {
            webhooks.wake();
        }
    }
}
