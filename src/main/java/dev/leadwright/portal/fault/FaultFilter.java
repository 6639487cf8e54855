package dev.leadwright.portal.fault;

import dev.leadwright.portal.Fault;
import dev.leadwright.portal.Fault.CutAfter;
import dev.leadwright.portal.Fault.CutBefore;
import dev.leadwright.portal.Fault.CutWithin;
import dev.leadwright.portal.Fault.FailedAfter;
import dev.leadwright.portal.Fault.Garbled;
import dev.leadwright.portal.Fault.Refused;
import dev.leadwright.portal.Fault.Slow;
import dev.leadwright.portal.Fault.Throttled;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Makes go wrong what the rules say. */
@Component
@Order(FaultFilter.ORDER)
class FaultFilter extends OncePerRequestFilter {

    /** After the limits: what is over a limit never comes to harm. */
    static final int ORDER = 40;

    private final ActiveFaults faults;
    private final ErrorAnswers errors;

    FaultFilter(ActiveFaults faults, ErrorAnswers errors) {
        this.faults = faults;
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Fault> fault = faults.next(request.getMethod(), request.getRequestURI());
        if (fault.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        switch (fault.get()) {
            case Refused refused -> errors.refuse(response, refused);
            case Throttled throttled -> errors.throttle(response, throttled.policy());
            case CutBefore cut -> ConnectionCut.demand(request);
            case CutAfter cut -> {
                answer(request, response, chain);
                ConnectionCut.demand(request);
            }
            case CutWithin cut -> {
                byte[] body = answer(request, response, chain);
                response.setContentLength(body.length);
                response.getOutputStream().write(half(body));
                response.flushBuffer();
                ConnectionCut.demand(request);
            }
            case FailedAfter failed -> {
                answer(request, response, chain);
                errors.refuse(response, new Refused(failed.status()));
            }
            case Garbled garbled -> {
                byte[] body = answer(request, response, chain);
                response.setContentType(MediaType.APPLICATION_JSON_VALUE);
                response.getOutputStream().write(half(body));
            }
            case Slow slow -> {
                LatencyFilter.pause(slow.by());
                chain.doFilter(request, response);
            }
        }
    }

    /** Does what was asked and returns the answer's body instead of sending it. */
    private static byte[] answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        return kept.getContentAsByteArray();
    }

    private static byte[] half(byte[] body) {
        return Arrays.copyOf(body, body.length / 2);
    }
}
