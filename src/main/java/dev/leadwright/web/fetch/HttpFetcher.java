package dev.leadwright.web.fetch;

import dev.leadwright.web.WebSettings;
import dev.leadwright.web.wall.Passage;
import dev.leadwright.web.wall.Refusal;
import dev.leadwright.web.wall.VisitLimits;
import dev.leadwright.web.wall.Wall;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One GET, without following redirects, through the wall and on no other way. Each visit has a client of its own: a
 * shared one would send a visit's requests through tunnels that another visit opened.
 */
final class HttpFetcher implements AutoCloseable {
    private static final String FROM_THE_WALL = "Proxy-Status";

    private final WebSettings settings;
    private final Wall wall;
    private final Passage passage;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;

    HttpFetcher(WebSettings settings, Wall wall, VisitLimits limits) {
        this.settings = settings;
        this.wall = wall;
        this.passage = wall.open(limits);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(ProxySelector.of(passage.proxy()))
                .executor(threads)
                .build();
    }

    /** Why the address will not be asked for, as far as its spelling tells. */
    Optional<String> refusal(URI uri) {
        return wall.refusal(uri);
    }

    Answer get(URI uri, Deadline deadline) {
        Optional<String> refusal = refusal(uri);
        if (refusal.isPresent()) {
            return Answer.Failure.of(refusal.get());
        }
        if (deadline.passed()) {
            return Answer.Failure.of(tooSlow(uri));
        }
        int refusedBefore = passage.refusals().size();
        HttpRequest request = HttpRequest.newBuilder(sent(uri))
                .timeout(deadline.remaining())
                .header("Proxy-Authorization", passage.authorization())
                .header("User-Agent", settings.userAgent())
                .header("Accept", "text/html,application/xhtml+xml,text/plain;q=0.5")
                .header("Accept-Encoding", "gzip")
                .build();
        CompletableFuture<HttpResponse<byte[]>> running =
                client.sendAsync(request, response -> new BoundedBody(settings.maxBytes()));
        try {
            // The request's own timeout ends with the headers; this one also covers a body that drips.
            HttpResponse<byte[]> response = running.get(deadline.remaining().toMillis(), TimeUnit.MILLISECONDS);
            return response.headers().firstValue(FROM_THE_WALL).isPresent()
                    ? refused(refusedBefore).orElseGet(() -> answer(uri, response))
                    : answer(uri, response);
        } catch (TimeoutException e) {
            running.cancel(true);
            return Answer.Failure.of(tooSlow(uri));
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            return Answer.Failure.of("The visit was interrupted.");
        } catch (ExecutionException e) {
            return refused(refusedBefore).orElseGet(() -> new Answer.Failure(unreadable(uri, e.getCause()), true));
        }
    }

    @Override
    public void close() {
        passage.close();
        client.shutdownNow();
        threads.shutdownNow();
    }

    /** What the wall said to a request, if it refused it; before it, it had refused so many. */
    private Optional<Answer> refused(int before) {
        List<Refusal> refusals = passage.refusals();
        return refusals.size() <= before
                ? Optional.empty()
                : Optional.of(new Answer.Failure(
                        refusals.getLast().reason(), refusals.getLast().kind() == Refusal.Kind.UNREACHABLE));
    }

    private Answer answer(URI uri, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status >= 300 && status < 400 && status != 304) {
            return redirect(uri, response.headers().firstValue("Location").orElse(""));
        }
        try {
            byte[] body = unpacked(response);
            return new Answer.Content(uri, status, response.headers(), body);
        } catch (IOException e) {
            return Answer.Failure.of(uri.getHost() + " sent a body that cannot be unpacked.");
        }
    }

    private static Answer redirect(URI from, String location) {
        try {
            if (location.isBlank()) {
                return Answer.Failure.of(from.getHost() + " redirects without saying where to.");
            }
            return new Answer.Redirect(from.resolve(location.strip().replace(" ", "%20")));
        } catch (IllegalArgumentException e) {
            return Answer.Failure.of(from.getHost() + " redirects to something that is not an address.");
        }
    }

    /** Never grows beyond the limit, however small a bomb was when it came. */
    private byte[] unpacked(HttpResponse<byte[]> response) throws IOException {
        String encoding =
                response.headers().firstValue("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
        return switch (encoding.strip()) {
            case "", "identity" -> response.body();
            case "gzip", "x-gzip" -> unzipped(response.body());
            default -> throw new IOException("not an encoding we asked for: " + encoding);
        };
    }

    private byte[] unzipped(byte[] packed) throws IOException {
        if (packed.length == 0) {
            return packed;
        }
        return Gunzip.of(packed, settings.maxBytes(), packed.length >= settings.maxBytes());
    }

    private String tooSlow(URI uri) {
        return uri.getHost() + " did not answer within " + settings.timeout().toMillis() + " ms.";
    }

    private String unreadable(URI uri, @Nullable Throwable cause) {
        return switch (cause) {
            case java.net.http.HttpTimeoutException e -> tooSlow(uri);
            case SSLException e -> uri.getHost() + " has no valid certificate.";
            case ConnectException e -> uri.getHost() + " could not be reached.";
            case null, default -> uri.getHost() + " broke off its answer.";
        };
    }

    /** The address as it is sent: without a fragment, all in ASCII; by plain http to a local site. */
    private URI sent(URI uri) {
        String scheme = wall.isLocal(uri.getHost()) ? "http" : uri.getScheme();
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String host = wall.isLocal(uri.getHost()) ? uri.getHost() : uri.getRawAuthority();
        return URI.create(URI.create(scheme + "://" + host + path + query).toASCIIString());
    }
}
