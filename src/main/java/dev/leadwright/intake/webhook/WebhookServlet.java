package dev.leadwright.intake.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes HubSpot's webhooks. It answers within milliseconds, since HubSpot waits five seconds at most; what the events ask
 * for is done afterwards. An event that is sent twice, or recorded and sent again, only makes us look once more.
 */
final class WebhookServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** A batch of 100 events with values of a few thousand characters is far below. */
    private static final int MAX_BODY = 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(WebhookServlet.class);

    private final transient WebhookOptions options;
    private final transient EventLooks looks;
    private final transient MeterRegistry meters;
    private final transient Clock clock;
    private final AtomicBoolean complained = new AtomicBoolean();

    WebhookServlet(WebhookOptions options, EventLooks looks, MeterRegistry meters, Clock clock) {
        this.options = options;
        this.looks = looks;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Verdict verdict = judge(request);
        meters.counter("leadwright.webhooks", "outcome", verdict.name().toLowerCase(Locale.ROOT))
                .increment();
        complainOnceAbout(verdict, request);
        response.setStatus(verdict.status());
    }

    private Verdict judge(HttpServletRequest request) throws IOException {
        if (options.secret().isEmpty()) {
            return Verdict.SWITCHED_OFF;
        }
        Optional<Signature> signature = signatureOf(request).filter(given -> given.isFresh(clock.instant()));
        if (signature.isEmpty()) {
            return Verdict.REFUSED;
        }
        byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            return Verdict.TOO_LARGE;
        }
        if (!signature.get().fits(options.secret().get(), request.getMethod(), uriOf(request), body)) {
            return Verdict.REFUSED;
        }
        Optional<List<HubspotEvent>> events = HubspotEvent.parse(body);
        events.ifPresent(looks::hear);
        return events.isPresent() ? Verdict.ACCEPTED : Verdict.MALFORMED;
    }

    private static Optional<Signature> signatureOf(HttpServletRequest request) {
        List<String> timestamps = Collections.list(request.getHeaders(Signature.TIMESTAMP_HEADER));
        List<String> values = Collections.list(request.getHeaders(Signature.HEADER));
        return timestamps.size() == 1 && values.size() == 1
                ? Optional.of(new Signature(timestamps.getFirst(), values.getFirst()))
                : Optional.empty();
    }

    /** The address as HubSpot called it. */
    private String uriOf(HttpServletRequest request) {
        String address = options.publicUrl()
                .map(url -> url.toString().replaceFirst("/+$", "") + request.getRequestURI())
                .orElseGet(() -> request.getRequestURL().toString());
        return request.getQueryString() == null ? address : address + "?" + request.getQueryString();
    }

    /** Strangers must not fill the log, and whoever set something wrong must find it there. */
    private void complainOnceAbout(Verdict verdict, HttpServletRequest request) {
        if (verdict == Verdict.ACCEPTED) {
            complained.set(false);
        } else if (complained.compareAndSet(false, true)) {
            log.warn("A webhook was not accepted ({}); more are only counted. {}", verdict, remedy(verdict, request));
        }
    }

    private String remedy(Verdict verdict, HttpServletRequest request) {
        return switch (verdict) {
            case SWITCHED_OFF -> "To take webhooks, set intake.webhook-secret to the client secret of the HubSpot app.";
            case REFUSED ->
                "If HubSpot sent it: intake.webhook-secret must be the client secret of the app, this machine's clock"
                        + " must be right, and the app's target URL must be " + uriOf(request)
                        + (options.publicUrl().isPresent() ? "." : "; behind a proxy set dashboard.public-url.");
            case MALFORMED -> "It was signed with the secret, but is not a JSON array of events.";
            case TOO_LARGE -> "It was larger than " + MAX_BODY + " bytes.";
            case ACCEPTED -> "";
        };
    }
}
