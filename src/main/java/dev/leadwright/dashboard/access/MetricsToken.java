package dev.leadwright.dashboard.access;

import dev.leadwright.dashboard.DashboardSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets in who has a session, or the metrics token as a bearer token. */
final class MetricsToken implements AuthorizationManager<RequestAuthorizationContext> {
    private static final String SCHEME = "Bearer ";

    private final Optional<String> token;
    private final AuthorizationManager<RequestAuthorizationContext> session =
            AuthenticatedAuthorizationManager.authenticated();

    MetricsToken(DashboardSettings settings) {
        this.token = settings.metricsToken();
    }

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return isToken(context.getRequest())
                ? new AuthorizationDecision(true)
                : session.authorize(authentication, context);
    }

    private boolean isToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null
                && header.startsWith(SCHEME)
                && token.filter(expected -> equal(expected, header.substring(SCHEME.length())))
                        .isPresent();
    }

    /** Takes the same time wherever the two differ. */
    private static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
