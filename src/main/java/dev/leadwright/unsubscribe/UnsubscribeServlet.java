package dev.leadwright.unsubscribe;

import dev.leadwright.crm.ContactId;
import dev.leadwright.replies.StopRequests;
import dev.leadwright.replies.StopRequests.StopRequest;
import dev.leadwright.unsubscribe.LinkTable.Link;
import dev.leadwright.unsubscribe.UnsubscribePage.View;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Unsubscribes by POST (RFC 8058), and shows a page with a button for it by GET: mail filters fetch every link, and must not
 * unsubscribe anybody. What is in force is committed before the answer. The body of a request is never read, so it may be as
 * large as it likes.
 */
final class UnsubscribeServlet extends HttpServlet {
    static final String PATH = "/u";

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(UnsubscribeServlet.class);

    private final transient LinkTable links;
    private final transient StopRequests stops;
    private final transient UnsubscribePage page;
    private final transient Turnstile turnstile;
    private final transient MeterRegistry meters;

    UnsubscribeServlet(
            LinkTable links, StopRequests stops, UnsubscribePage page, Turnstile turnstile, MeterRegistry meters) {
        this.links = links;
        this.stops = stops;
        this.page = page;
        this.turnstile = turnstile;
        this.meters = meters;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, false);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, true);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean wanted) throws IOException {
        Optional<Link> link = Optional.empty();
        View view;
        if (turnstile.admits(request.getRemoteAddr())) {
            try {
                link = links.find(token(request));
                view = link.map(known -> wanted ? unsubscribe(known) : View.QUESTION)
                        .orElse(View.UNKNOWN);
            } catch (DataAccessException | TransactionException e) {
                log.warn("Somebody could not be unsubscribed and was asked to try again: the database failed", e);
                view = View.FAILED;
            } finally {
                turnstile.leave();
            }
        } else {
            view = View.BUSY;
        }
        meters.counter("leadwright.unsubscribe", "outcome", view.name().toLowerCase(Locale.ROOT))
                .increment();
        write(
                response,
                view,
                page.html(view, link.map(Link::address), request.getLocales().nextElement()));
    }

    private View unsubscribe(Link link) {
        if (!link.address().isBlank()) {
            stops.enter(new StopRequest(
                    link.portal(), link.address(), new ContactId(link.contactId()), link.messageId(), link.madeAt()));
        }
        return View.DONE;
    }

    private static String token(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("^/", "");
    }

    private static void write(HttpServletResponse response, View view, String html) throws IOException {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        response.setStatus(view.status());
        if (view.isForLater()) {
            response.setHeader("Retry-After", "60");
        }
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(bytes.length);
        response.setHeader("Vary", "Accept-Language");
        response.getOutputStream().write(bytes);
    }
}
