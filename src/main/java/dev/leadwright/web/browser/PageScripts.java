package dev.leadwright.web.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The scripts we run in pages, from the resources under {@code web/browser}. */
final class PageScripts {
    /** Before a page's own scripts: takes away what would leave around the proxy, outlive the page or ask a person. */
    static final String WITHOUT = resource("without.js");

    /** Declines what a banner asks consent for, where that is one well-known button. Consents to nothing. */
    static final String DISMISS_BANNERS = resource("dismiss-banners.js");

    private PageScripts() {}

    /** The document as it is now, at most so many characters of it. */
    static String read(int most) {
        return "({address: location.href, html: document.documentElement"
                + " ? document.documentElement.outerHTML.slice(0, " + most + ") : ''})";
    }

    private static String resource(String name) {
        try (InputStream in = PageScripts.class.getResourceAsStream("/web/browser/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + name + " is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
