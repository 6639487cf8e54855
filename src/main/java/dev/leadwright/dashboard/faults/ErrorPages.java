package dev.leadwright.dashboard.faults;

import dev.leadwright.crm.CrmException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Says what went wrong in words, without a stack trace. A failure of ours has a number that stands in the log beside
 * its cause. The pages read nothing from the database, which may be what failed.
 */
@Controller
@ConditionalOnWebApplication
class ErrorPages implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    @RequestMapping("/error")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        HttpStatus status = statusOf(request);
        if (failure(request) instanceof CrmException) {
            status = HttpStatus.SERVICE_UNAVAILABLE;
        }
        response.setStatus(status.value());
        model.addAttribute("title", title(status));
        model.addAttribute("advice", advice(status));
        if (status.is5xxServerError()) {
            model.addAttribute("incident", logged(request, status));
        }
        return "fault";
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing here";
            case FORBIDDEN -> "This page was too old";
            case SERVICE_UNAVAILABLE -> "The CRM has not answered yet";
            case BAD_REQUEST, METHOD_NOT_ALLOWED -> "That request makes no sense here";
            default -> status.is5xxServerError() ? "Something went wrong" : "That did not work";
        };
    }

    private static String advice(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "The address is wrong, or what stood here has gone.";
            case FORBIDDEN -> "Nothing was changed. Go back, load the page again and repeat what you did.";
            case SERVICE_UNAVAILABLE ->
                "Leadwright does not know which portal it works for until the CRM was reached once. Check its address"
                        + " and access token, and load this page again.";
            case BAD_REQUEST, METHOD_NOT_ALLOWED -> "Nothing was changed. Go on from the overview.";
            default ->
                status.is5xxServerError()
                        ? "It is not your fault. Try again; if it stays, look for the incident in the server's log."
                        : "Nothing was changed. Go on from the overview.";
        };
    }

    private static String logged(HttpServletRequest request, HttpStatus status) {
        String incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error(
                "Incident {}: {} {} ended with {}; the visitor was shown this number",
                incident,
                request.getMethod(),
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                status.value(),
                failure(request));
        return incident;
    }

    /** What went wrong, without what the web server wrapped around it. */
    private static @Nullable Throwable failure(HttpServletRequest request) {
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return failure instanceof ServletException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
