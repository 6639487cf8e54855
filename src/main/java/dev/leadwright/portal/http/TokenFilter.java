package dev.leadwright.portal.http;

import dev.leadwright.portal.problem.ErrorBody;
import dev.leadwright.portal.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Lets in whoever shows the access token. Compared in constant time. */
@Component
@Order(TokenFilter.ORDER)
class TokenFilter extends OncePerRequestFilter {

    /** After the count of calls. */
    static final int ORDER = 20;

    private static final String SCHEME = "bearer ";

    private final AccessToken token;
    private final JsonMapper json;

    TokenFilter(AccessToken token, JsonMapper json) {
        this.token = token;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isKnown(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            chain.doFilter(request, response);
            return;
        }
        Problem problem = Problem.unauthorized();
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(ErrorBody.of(problem)));
    }

    private boolean isKnown(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        byte[] shown = header.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(shown, token.value().getBytes(StandardCharsets.UTF_8));
    }
}
