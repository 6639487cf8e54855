package dev.leadwright.web.fetch;

import java.net.URI;
import java.net.http.HttpHeaders;

/** What came of asking for a page. */
public sealed interface Answer {

    /**
     * A response with content.
     *
     * @param uri where it was found, after redirects
     * @param body unpacked; cut at the limit
     */
    // An array as component: a page's bytes are only read, and answers are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Content(URI uri, int status, HttpHeaders headers, byte[] body) implements Answer {

        /** In lower case, with its parameters; empty if the site gave none. */
        public String contentType() {
            return headers.firstValue("Content-Type").orElse("").toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The site sends us elsewhere. */
    record Redirect(URI target) implements Answer {}

    /**
     * There is nothing to read.
     *
     * @param reason a sentence for a person
     * @param noConnection whether the site did not even answer
     */
    record Failure(String reason, boolean noConnection) implements Answer {
        static Failure of(String reason) {
            return new Failure(reason, false);
        }
    }
}
