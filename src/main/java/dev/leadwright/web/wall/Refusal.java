package dev.leadwright.web.wall;

/**
 * What the wall did not let through, or could not get.
 *
 * @param target host and port as far as they could be read: {@code company.com:443}; else empty
 * @param reason a sentence for a person
 */
public record Refusal(String target, Kind kind, String reason) {

    /** What stood in the way. */
    public enum Kind {
        /** The request is not one that a proxy takes. */
        MALFORMED(400, "http_request_error"),
        /** The rules: not public, another port, an odd spelling, the open web switched off. */
        FORBIDDEN(403, "destination_ip_prohibited"),
        /** The visit has used up its time, bytes or requests. */
        LIMIT(429, "http_request_denied"),
        /** Nobody knows the name. */
        UNKNOWN_NAME(502, "dns_error"),
        /** Nobody answers at the address. */
        UNREACHABLE(502, "destination_unavailable"),
        /** What answers there does not speak HTTP as one can bear it. */
        BAD_ANSWER(502, "http_protocol_error");

        private final int status;
        private final String error;

        Kind(int status, String error) {
            this.status = status;
            this.error = error;
        }

        /** The error type of the header {@code Proxy-Status} (RFC 9209). */
        String error() {
            return error;
        }

        int status() {
            return status;
        }
    }
}
