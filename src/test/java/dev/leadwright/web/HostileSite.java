package dev.leadwright.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.leadwright.web.wall.RawSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Sites that cost a visitor time or memory, or lie about what they send. */
public enum HostileSite implements RawSite.Behaviour {
    REDIRECTS_TO_ITSELF("redirects more than 5 times", answer("302 Found", "Location: /", "")),
    REDIRECTS_ON_AND_ON("redirects more than 5 times", (request, in, out) -> {
        say(out, answer("302 Found", "Location: " + request.split(" ", -1)[1] + "x", ""));
    }),
    REDIRECTS_BETWEEN_SCHEMES(
            "redirects more than 5 times", answer("302 Found", "Location: https://acme.example/", "")),
    REDIRECTS_NOWHERE("redirects without saying where to", answer("302 Found", "X: y", "")),
    REDIRECTS_TO_NONSENSE(
            "redirects to something that is not an address", answer("302 Found", "Location: ht<>tp:", "")),
    REDIRECTS_TO_A_FILE("only http and https", answer("302 Found", "Location: file:///etc/passwd", "")),
    REDIRECTS_INWARD("is not a public address", answer("302 Found", "Location: http://127.0.0.1:5432/", "")),

    SENDS_TEN_GIGABYTES("", (request, in, out) -> {
        say(out, head("Content-Length: 10000000000"));
        for (long sent = 0; sent < 10_000_000_000L; sent += 8192) {
            out.write("<p>more and more".repeat(512).getBytes(ISO_8859_1));
        }
    }),
    SENDS_CHUNKS_WITHOUT_END("", (request, in, out) -> {
        say(out, head("Transfer-Encoding: chunked"));
        while (true) {
            say(out, "1000\r\n" + "<p>again".repeat(512) + "\r\n");
        }
    }),
    SENDS_TINY_CHUNKS("More than the visit may take", (request, in, out) -> {
        say(out, head("Transfer-Encoding: chunked"));
        while (true) {
            say(out, "1\r\nx\r\n".repeat(1000));
        }
    }),
    SENDS_A_BROKEN_CHUNK("broke off", head("Transfer-Encoding: chunked") + "zz\r\nx\r\n"),
    SENDS_A_CHUNK_OF_EXABYTES("broke off", head("Transfer-Encoding: chunked") + "ffffffffffffffff\r\nx\r\n"),

    SENDS_A_GZIP_BOMB("", packed("gzip", HostileSite::gzip, 100)),
    SENDS_A_GZIP_BOMB_IN_ANOTHER("cannot be unpacked", packed("gzip, gzip", out -> gzip(gzip(out)), 100)),
    SENDS_A_DEFLATE_BOMB("cannot be unpacked", packed("deflate", DeflaterOutputStream::new, 100)),
    SENDS_A_BROKEN_GZIP("cannot be unpacked", answer("200 OK", "Content-Encoding: gzip", "not packed")),
    SENDS_A_PART_OF_A_GZIP("cannot be unpacked", (request, in, out) -> {
        byte[] whole = pack(HostileSite::gzip, 1);
        say(out, head("Content-Encoding: gzip"));
        out.write(whole, 0, whole.length / 8);
    }),
    SENDS_AN_ENCODING_WE_DO_NOT_KNOW("cannot be unpacked", answer("200 OK", "Content-Encoding: br", "x")),

    NEVER_ANSWERS("did not answer within", (request, in, out) -> dripping(out, "")),
    DRIPS_ITS_STATUS("did not answer within", (request, in, out) -> dripping(out, "HTTP/1.1 200 OK")),
    DRIPS_HEADERS("did not answer within", (request, in, out) -> {
        say(out, "HTTP/1.1 200 OK\r\n");
        dripping(out, "X: y\r\n");
    }),
    DRIPS_A_BODY("did not answer within", (request, in, out) -> {
        say(out, head("X: y"));
        dripping(out, "<p>slow");
    }),

    SENDS_HEADERS_WITHOUT_END("headers without end", (request, in, out) -> {
        say(out, "HTTP/1.1 200 OK\r\n");
        while (true) {
            say(out, "X-Filler: " + "y".repeat(100) + "\r\n");
        }
    }),
    SENDS_ONE_HEADER_WITHOUT_END("headers without end", (request, in, out) -> {
        say(out, "HTTP/1.1 200 OK\r\nX: ");
        while (true) {
            say(out, "y".repeat(1000));
        }
    }),
    SENDS_A_STATUS_WITHOUT_END("headers without end", (request, in, out) -> {
        while (true) {
            say(out, "HTTP/1.1 200 OK and so on".repeat(100));
        }
    }),
    SENDS_HUGE_COOKIES(
            "headers without end",
            "HTTP/1.1 200 OK\r\n" + ("Set-Cookie: a=" + "x".repeat(5000) + "\r\n").repeat(20) + "\r\nhello"),
    SENDS_INTERIM_ANSWERS_WITHOUT_END("one interim answer after another", (request, in, out) -> {
        while (true) {
            say(out, "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n");
        }
    }),
    SENDS_A_FEW_INTERIM_ANSWERS(
            "",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
                    + answer("200 OK", "X: y", "hi")),

    SENDS_NONSENSE("does not speak HTTP", "\u0000\u0001\u0002\r\n\r\n"),
    SENDS_A_PAGE_WITHOUT_A_STATUS("does not speak HTTP", "<html>\r\n\r\nhello"),
    SENDS_A_STATUS_THAT_IS_NONE("does not speak HTTP", "HTTP/1.1 twohundred OK\r\n\r\nhello"),
    SENDS_ANOTHER_PROTOCOL("does not speak HTTP", "SSH-2.0-OpenSSH_9.6\r\n\r\n"),
    SENDS_A_NEWER_HTTP("does not speak HTTP", "HTTP/9.9 200 OK\r\n\r\nhello"),
    ASKS_FOR_A_PROXYS_CREDENTIALS("answers 407", answer("407 No", "Proxy-Authenticate: Basic realm=x", "")),
    HANGS_UP("closed the connection without an answer", ""),
    HANGS_UP_IN_THE_HEADERS("closed the connection without an answer", "HTTP/1.1 200 OK\r\nContent-Ty"),

    SENDS_LESS_THAN_IT_SAYS("broke off", answer("200 OK", "Content-Length: 1000", "short")),
    SENDS_MORE_THAN_IT_SAYS("", answer("200 OK", "Content-Length: 5", "<p>hi" + "x".repeat(1000))),
    SAYS_TWO_LENGTHS("two lengths", answer("200 OK", "Content-Length: 5\r\nContent-Length: 50", "<p>hi")),
    SAYS_A_LENGTH_AND_SENDS_CHUNKS(
            "", answer("200 OK", "Content-Length: 3\r\nTransfer-Encoding: chunked", "5\r\n<p>hi\r\n0\r\n\r\n")),
    SAYS_A_NEGATIVE_LENGTH("broke off", answer("200 OK", "Content-Length: -5", "<p>hi")),

    SENDS_A_HUNDRED_THOUSAND_NODES("", answer("200 OK", "X: y", "<ul>" + "<li><b>x</b> y".repeat(33_000))),
    NESTS_TEN_THOUSAND_DEEP("", answer("200 OK", "X: y", "<div>".repeat(10_000) + "x")),
    NESTS_DEEP_EVERYWHERE(
            "",
            answer(
                    "200 OK",
                    "X: y",
                    "<div>".repeat(20_000) + "<script type='application/ld+json'>" + "[".repeat(50_000) + "</script>"
                            + "<table><tr><td>".repeat(3000))),
    SENDS_TEN_THOUSAND_ATTRIBUTES("", (request, in, out) -> {
        StringBuilder page = new StringBuilder("<p");
        for (int i = 0; i < 10_000; i++) {
            page.append(" a").append(i).append("=x");
        }
        say(out, answer("200 OK", "X: y", page.append(">hi").toString()));
    }),
    SENDS_A_CHARSET_NOBODY_KNOWS("", page("text/html; charset=klingon", "<meta charset=romulan>hi")),
    SENDS_A_CHARSET_THAT_LIES("", page("text/html; charset=utf-16", "<meta charset=utf-8><p>\u00e4\u00f6\u00fc")),
    SENDS_BYTES_THAT_ARE_NO_TEXT("", page("text/html; charset=utf-8", "<p>\u00ff\u00fe\u00c0\u0080\u00ed\u00a0\u0080")),
    SENDS_A_PDF("not a page: its content type is application/pdf", page("application/pdf", "%PDF-1.7")),
    SENDS_A_TYPE_THAT_IS_NONE("not a page", page("<script>alert(1)</script>", "hi")),
    SENDS_A_PICTURE_AS_A_PAGE("", page("text/html", "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR"));

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private final String reason;

    @SuppressWarnings("ImmutableEnumChecker") // what a site does keeps nothing
    private final RawSite.Behaviour behaviour;

    HostileSite(String reason, String answer) {
        this(reason, (request, in, out) -> say(out, answer));
    }

    HostileSite(String reason, RawSite.Behaviour behaviour) {
        this.reason = reason;
        this.behaviour = behaviour;
    }

    /** A part of what a reader without a browser says of it; empty if it reads a page, or as much as it takes. */
    String reason() {
        return reason;
    }

    @Override
    public void meet(String request, InputStream in, OutputStream out) throws IOException, InterruptedException {
        behaviour.meet(request, in, out);
    }

    /** As the site is, but with a robots.txt that allows everything. */
    public RawSite.Behaviour withoutRobots() {
        return (request, in, out) -> {
            if (request.contains("/robots.txt")) {
                say(out, answer("404 Not Found", "X: y", ""));
            } else {
                meet(request, in, out);
            }
        };
    }

    private interface Packing {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static RawSite.Behaviour packed(String encoding, Packing packing, int megabytes) {
        return (request, in, out) -> {
            say(out, head("Content-Encoding: " + encoding));
            out.write(pack(packing, megabytes));
        };
    }

    private static byte[] pack(Packing packing, int megabytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (OutputStream zip = packing.over(packed)) {
            for (int i = 0; i < megabytes; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        return packed.toByteArray();
    }

    private static OutputStream gzip(OutputStream out) {
        try {
            return new GZIPOutputStream(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(String type, String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + body;
    }

    private static String head(String header) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + header + "\r\n\r\n";
    }

    private static String answer(String status, String header, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\n" + header + "\r\n\r\n" + body;
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(ISO_8859_1));
    }

    /** A letter now and then, for ever; nothing at all of an empty text. */
    private static void dripping(OutputStream out, String text) throws IOException, InterruptedException {
        for (int i = 0; !NEVER.await(20, TimeUnit.MILLISECONDS); i++) {
            if (!text.isEmpty()) {
                out.write(text.charAt(i % text.length()));
            }
        }
    }
}
