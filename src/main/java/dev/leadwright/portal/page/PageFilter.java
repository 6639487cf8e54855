package dev.leadwright.portal.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers the page's addresses before everything else: a visit is no call of the API, neither counted nor limited. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageFilter extends OncePerRequestFilter {

    static final String OPEN = "/open";

    private static final String STYLE = "/page.css";
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src data:; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'";

    private final PageAccess access;
    private final ObjectProvider<Pages> pages;
    private final Templates templates;

    /** @param pages asked for when needed: filters are made with the web server, before the database is looked at */
    PageFilter(PageAccess access, ObjectProvider<Pages> pages, Templates templates) {
        this.access = access;
        this.pages = pages;
        this.templates = templates;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !(path.equals("/") || path.equals(OPEN) || path.equals(STYLE) || path.startsWith(Pages.RECORDS));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin"); // with no-referrer, browsers would hide a form's origin
        response.setHeader("Cache-Control", "no-store");
        if (request.getRequestURI().equals(STYLE)) {
            response.setContentType("text/css;charset=UTF-8");
            response.getOutputStream().write(style());
            return;
        }
        switch (answer(request, response)) {
            case PageAnswer.Shown page -> show(page, response);
            case PageAnswer.Moved(String path) -> {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", path);
            }
        }
    }

    private PageAnswer answer(HttpServletRequest request, HttpServletResponse response) {
        if (!PageAccess.isAddressedByItsOwnName(request)) {
            return PageAnswer.Shown.message(421, "Not this way", "Open the page as 127.0.0.1 or localhost.");
        }
        if (request.getRequestURI().equals(OPEN) && access.redeem(request.getParameter("token"))) {
            response.addHeader("Set-Cookie", access.cookie());
            return new PageAnswer.Moved("/");
        }
        if (!access.isKnown(request)) {
            return PageAnswer.Shown.message(
                    401,
                    "Open this page with its link",
                    "It was printed when the portal was started, and opens the page once. Start the portal again for"
                            + " another.");
        }
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> pages.getObject().get(request);
            case "POST" ->
                PageAccess.isFromHere(request)
                        ? pages.getObject().post(request)
                        : PageAnswer.Shown.message(403, "Nothing was changed", "The form came from another site.");
            default -> PageAnswer.Shown.message(405, "Nothing was changed", "This can only be looked at.");
        };
    }

    private void show(PageAnswer.Shown page, HttpServletResponse response) throws IOException {
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream()
                .write(templates.render(page.template(), page.model()).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] style() throws IOException {
        try (InputStream file = Objects.requireNonNull(PageFilter.class.getResourceAsStream("/portal/page.css"))) {
            return file.readAllBytes();
        }
    }
}
