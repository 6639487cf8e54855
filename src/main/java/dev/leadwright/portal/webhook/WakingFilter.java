package dev.leadwright.portal.webhook;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Wakes the sender after a request that may have changed something. */
@Component
class WakingFilter extends OncePerRequestFilter {

    private final ObjectProvider<Webhooks> webhooks;

    /** @param webhooks asked for when needed: filters are made with the web server, before the database is looked at */
    WakingFilter(ObjectProvider<Webhooks> webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (!request.getMethod().equals("GET")) {
            webhooks.getObject().wake();
        }
    }
}
