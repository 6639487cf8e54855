package dev.leadwright.portal;

import java.sql.SQLException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.NestedExceptionUtils;

/** The portal could not be started; the message says why and what to do. */
public final class PortalStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private PortalStartException(String message, Throwable cause) {
        super(message, cause);
    }

    static PortalStartException because(PortalOptions options, Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return new PortalStartException(
                        "The portal cannot listen on 127.0.0.1:%d: the port is taken. Choose another, or 0 for any."
                                .formatted(options.port()),
                        failed);
            }
            if (cause instanceof SQLException) {
                return new PortalStartException(
                        "The portal cannot use its database: %s. Check that it runs and lets this user create a schema."
                                .formatted(cause.getMessage()),
                        failed);
            }
        }
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failed);
        return new PortalStartException("The portal could not start: " + cause.getMessage(), failed);
    }
}
