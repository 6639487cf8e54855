package dev.leadwright.portal.http;

import dev.leadwright.portal.problem.ErrorBody;
import dev.leadwright.portal.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** Every failure as HubSpot writes it. Whatever a caller sends, the answer is no 5xx: that is for the portal's own faults. */
@RestControllerAdvice
class ErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    @ExceptionHandler
    ResponseEntity<ErrorBody> problem(Problem problem) {
        return ResponseEntity.status(problem.status()).body(ErrorBody.of(problem));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> unreadable(HttpMessageNotReadableException unreadable) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(unreadable);
        return problem(
                cause instanceof JacksonException json
                        ? Problem.unreadable(json.getOriginalMessage())
                        : Problem.unreadable("the request body is missing or not UTF-8"));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> mismatch(MethodArgumentTypeMismatchException mismatch) {
        return problem(
                NestedExceptionUtils.getMostSpecificCause(mismatch) instanceof Problem refused
                        ? refused
                        : Problem.invalid(
                                "Invalid value '%s' for %s.".formatted(mismatch.getValue(), mismatch.getName())));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> locked(PessimisticLockingFailureException held) {
        return problem(Problem.locked());
    }

    /** Text that PostgreSQL cannot hold, for example NUL in an id, or a record that another request has just removed. */
    @ExceptionHandler
    ResponseEntity<ErrorBody> unstorable(DataIntegrityViolationException refused) {
        return problem(Problem.invalid("The request holds a value that cannot be stored."));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> database(DataAccessException failed) {
        LOG.error("The portal's database failed; the caller may try again: {}", failed.getMessage());
        return problem(Problem.ofStatus(503, "The service is not available. Try again."));
    }

    /** Spring's own refusals, for example no such path, method or media type; anything else is a defect. */
    @ExceptionHandler
    ResponseEntity<ErrorBody> other(Exception failure) {
        if (failure instanceof ErrorResponse response) {
            int status = response.getStatusCode().value();
            String detail = response.getBody().getDetail();
            return problem(Problem.ofStatus(status, detail == null ? "The request was refused." : detail));
        }
        LOG.error("A request to the portal failed for a reason that is the portal's own; answering 500", failure);
        return problem(Problem.ofStatus(500, "Something went wrong in the portal."));
    }
}
