package dev.leadwright.portal.fault;

import dev.leadwright.portal.Fault.Refused;
import dev.leadwright.portal.PortalLimits.Policy;
import dev.leadwright.portal.limit.RateLimitBody;
import dev.leadwright.portal.problem.ErrorBody;
import dev.leadwright.portal.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Errors as HubSpot's own servers write them, or the gateway before them. */
@Component
class ErrorAnswers {

    private static final int LOCKED = 423;

    /** What Cloudflare answers when it has no answer from HubSpot: a page for people. */
    private static final Set<Integer> BY_GATEWAY = Set.of(502, 504, 521, 523, 524);

    private final JsonMapper json;

    ErrorAnswers(JsonMapper json) {
        this.json = json;
    }

    void refuse(HttpServletResponse response, Refused refused) throws IOException {
        refused.retryAfter()
                .ifPresent(wait -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
        int status = refused.status();
        if (BY_GATEWAY.contains(status)) {
            String page = "<html><head><title>%1$d</title></head><body>Error %1$d</body></html>".formatted(status);
            write(response, status, MediaType.TEXT_HTML_VALUE, page.getBytes(StandardCharsets.UTF_8));
            return;
        }
        Problem problem = status == LOCKED
                ? Problem.locked()
                : Problem.ofStatus(status, "The request could not be completed. Try again later.");
        writeJson(response, status, ErrorBody.of(problem));
    }

    void throttle(HttpServletResponse response, Policy policy) throws IOException {
        writeJson(response, HttpStatus.TOO_MANY_REQUESTS.value(), RateLimitBody.of(policy));
    }

    private void writeJson(HttpServletResponse response, int status, Object body) throws IOException {
        write(response, status, MediaType.APPLICATION_JSON_VALUE, json.writeValueAsBytes(body));
    }

    private static void write(HttpServletResponse response, int status, String type, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
