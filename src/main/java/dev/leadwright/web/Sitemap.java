package dev.leadwright.web;

import dev.leadwright.web.fetch.Answer;
import dev.leadwright.web.fetch.Gunzip;
import dev.leadwright.web.fetch.SiteVisit;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * The addresses a site lists for robots, by <a href="https://www.sitemaps.org/protocol.html">sitemaps.org</a>: the files its
 * robots.txt names, else {@code /sitemap.xml}; files of files too, packed ones unpacked. At most three files of five MiB and
 * 5,000 addresses are read, of the same site only. jsoup knows no entities of a document's own, so there is nothing to expand.
 */
final class Sitemap {
    private static final int MOST_FILES = 3;
    private static final int MOST_ADDRESSES = 5_000;
    private static final int MOST_BYTES = 5 << 20;
    private static final int MOST_NAMED = 20;
    private static final byte GZIP_1 = 0x1f;
    private static final byte GZIP_2 = (byte) 0x8b;

    private final SiteVisit visit;
    private final URI home;
    private final List<URI> addresses = new ArrayList<>();
    private final Deque<URI> files = new ArrayDeque<>();
    private final Set<URI> known = new HashSet<>();

    private Sitemap(SiteVisit visit, URI home) {
        this.visit = visit;
        this.home = home;
    }

    /** Empty where the site has none, or none that can be read: a sitemap is a help and no duty. */
    static List<URI> addresses(SiteVisit visit, URI home) {
        var sitemap = new Sitemap(visit, home);
        visit.sitemaps(home).stream().limit(MOST_NAMED).forEach(sitemap::addFile);
        if (sitemap.files.isEmpty()) {
            sitemap.addFile("/sitemap.xml");
        }
        for (int read = 0; read < MOST_FILES && !sitemap.files.isEmpty(); read++) {
            sitemap.read(sitemap.files.poll());
        }
        return List.copyOf(sitemap.addresses);
    }

    private void read(URI file) {
        if (visit.getFile(file) instanceof Answer.Content content
                && content.status() == 200
                && !content.contentType().contains("html")) {
            try {
                read(new String(unpacked(content.body()), StandardCharsets.UTF_8));
            } catch (IOException brokenFile) {
                // What was read of it stays.
            }
        }
    }

    private void read(String xml) throws IOException {
        try (var parser = new StreamParser(Parser.xmlParser())) {
            parser.parse(new StringReader(xml), home.toString());
            for (Element entry = parser.selectNext("loc"); entry != null; entry = parser.selectNext("loc")) {
                boolean file =
                        entry.parent() != null && entry.parent().normalName().equals("sitemap");
                if (file) {
                    addFile(entry.text());
                } else if (addresses.size() < MOST_ADDRESSES) {
                    own(entry.text()).filter(known::add).ifPresent(addresses::add);
                } else {
                    return;
                }
            }
        }
    }

    /** Those of pages before those of posts and products, which are many and tell little. */
    private void addFile(String address) {
        Optional<URI> file = own(address).filter(known::add);
        if (file.isEmpty() || files.size() >= MOST_NAMED) {
            return;
        }
        String path = String.valueOf(file.get().getPath()).toLowerCase(Locale.ROOT);
        if (path.contains("page") || path.contains("main")) {
            files.addFirst(file.get());
        } else {
            files.addLast(file.get());
        }
    }

    private Optional<URI> own(String address) {
        try {
            return Optional.of(home.resolve(address.strip())).filter(uri -> Sites.same(home, uri));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static byte[] unpacked(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != GZIP_1 || body[1] != GZIP_2) {
            return body;
        }
        return Gunzip.of(body, MOST_BYTES, true); // the addresses before the cut are as good as any
    }
}
