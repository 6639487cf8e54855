package dev.leadwright.web.browser;

import java.net.URI;
import java.util.Optional;

/** What came of opening a page in the browser. */
public sealed interface Rendering {

    /**
     * The page as its scripts left it: untrusted.
     *
     * @param address where it ended up
     * @param html cut at the limit
     * @param image a WebP of what is seen of it, if that was asked for and worked
     * @param trouble why there is no image, though one was asked for: a sentence
     */
    record Rendered(URI address, String html, Optional<byte[]> image, Optional<String> trouble) implements Rendering {}

    /**
     * The page could not be read.
     *
     * @param reason a sentence for a person
     */
    record Failed(String reason) implements Rendering {}
}
