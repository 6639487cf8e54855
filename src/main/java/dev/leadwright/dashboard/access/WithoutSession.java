package dev.leadwright.dashboard.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Answers requests without a session: people see how to get a link, programs get a bare 401. */
final class WithoutSession implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        if (request.getHeader("HX-Request") != null) {
            // The page is still open in a browser whose session ended: let it load again and say so.
            response.setHeader("HX-Refresh", "true");
        } else if (isPageVisit(request)) {
            if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
                // The browser keeps a SameSite=Strict cookie back when a link on another site was followed. Loading the
                // page once more is a visit from here, and sends it.
                response.setHeader("Refresh", "0");
            }
            request.getRequestDispatcher(OpenController.PATH).forward(request, response);
        }
    }

    private static boolean isPageVisit(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod())
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
