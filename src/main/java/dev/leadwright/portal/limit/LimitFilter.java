package dev.leadwright.portal.limit;

import dev.leadwright.portal.PortalCalls.Endpoint;
import dev.leadwright.portal.PortalLimits;
import dev.leadwright.portal.limit.Verdict.Admitted;
import dev.leadwright.portal.limit.Verdict.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Answers 429 to what is over a limit, and tells how much is left. */
@Component
@Order(LimitFilter.ORDER)
class LimitFilter extends OncePerRequestFilter {

    /** After the token: limits are those of the token's app. */
    static final int ORDER = 30;

    private final Optional<Limiter> limiter;
    private final JsonMapper json;

    LimitFilter(Limits limits, JsonMapper json) {
        this.limiter = limits.limiter();
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (limiter.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        PortalLimits limits = limiter.get().limits();
        Endpoint endpoint = Endpoint.of(request.getMethod(), request.getRequestURI());
        Verdict verdict = limiter.get().ask(endpoint);
        if (endpoint != Endpoint.SEARCH) {
            LimitHeaders.tell(response, limits, verdict.standing());
        }
        switch (verdict) {
            case Admitted admitted -> chain.doFilter(request, response);
            case Refused refused -> {
                LimitHeaders.tellWait(response, limits, refused.untilRoom());
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setContentType(MediaType.APPLICATION_JSON_VALUE);
                response.getOutputStream().write(json.writeValueAsBytes(RateLimitBody.of(refused.policy())));
            }
        }
    }
}
