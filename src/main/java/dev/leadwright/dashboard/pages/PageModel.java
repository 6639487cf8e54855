package dev.leadwright.dashboard.pages;

import dev.leadwright.alerts.Alerts;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.review.Reviews;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows around its own content. */
@ControllerAdvice(basePackageClasses = PageModel.class)
@ConditionalOnWebApplication
class PageModel {
    private final Alerts alerts;
    private final Reviews reviews;
    private final Clock clock;

    PageModel(Alerts alerts, Reviews reviews, Clock clock) {
        this.alerts = alerts;
        this.reviews = reviews;
        this.clock = clock;
    }

    @ModelAttribute
    void addTo(Model model, HttpServletRequest request) {
        Map<Severity, Long> open = alerts.countOpen();
        model.addAttribute("when", Moments.of(clock));
        model.addAttribute("words", new Words());
        model.addAttribute("here", here(request));
        model.addAttribute(
                "openAlerts", open.values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute(
                "awaitReview",
                reviews.countOpen().values().stream().mapToLong(Long::longValue).sum());
        long urgent = open.getOrDefault(Severity.URGENT, 0L);
        model.addAttribute("urgentAlerts", urgent);
        model.addAttribute("alertsToActOn", urgent + open.getOrDefault(Severity.WARNING, 0L));
    }

    /** The address of the page, from which it fetches itself again. */
    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
