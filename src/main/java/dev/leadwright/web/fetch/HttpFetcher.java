package dev.leadwright.web.fetch;

import dev.leadwright.web.WebSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One GET, without following redirects. Every request passes the guard here, so that nothing can be fetched around it.
 *
 * <p>A local site is asked as a proxy would be: by its own name, at the loopback address of the settings.
 */
public final class HttpFetcher implements AutoCloseable {
    private final WebSettings settings;
    private final SiteGuard guard;
    private final HttpClient client;

    public HttpFetcher(WebSettings settings) {
        this.settings = settings;
        this.guard = new SiteGuard(settings);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .proxy(new LocalSites(settings.localSites()))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    Answer get(URI uri, Deadline deadline) {
        Optional<String> refusal = guard.refusal(uri);
        if (refusal.isPresent()) {
            return Answer.Failure.of(refusal.get());
        }
        if (deadline.passed()) {
            return Answer.Failure.of(tooSlow(uri));
        }
        HttpRequest request = HttpRequest.newBuilder(guard.isLocal(uri) ? plainHttp(uri) : uri)
                .timeout(deadline.remaining())
                .header("User-Agent", settings.userAgent())
                .header("Accept", "text/html,application/xhtml+xml,text/plain;q=0.5")
                .header("Accept-Encoding", "gzip")
                .build();
        CompletableFuture<HttpResponse<byte[]>> running =
                client.sendAsync(request, response -> new BoundedBody(settings.maxBytes()));
        try {
            // The request's own timeout ends with the headers; this one also covers a body that drips.
            return answer(uri, running.get(deadline.remaining().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            running.cancel(true);
            return Answer.Failure.of(tooSlow(uri));
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            return Answer.Failure.of("The visit was interrupted.");
        } catch (ExecutionException e) {
            return new Answer.Failure(unreadable(uri, e.getCause()), true);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
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
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(settings.maxBytes());
        }
    }

    private String tooSlow(URI uri) {
        return uri.getHost() + " did not answer within " + settings.timeout().toMillis() + " ms.";
    }

    private String unreadable(URI uri, @Nullable Throwable cause) {
        return switch (cause) {
            case java.net.http.HttpTimeoutException e -> tooSlow(uri);
            case SSLException e -> uri.getHost() + " has no valid certificate.";
            case null, default -> uri.getHost() + " could not be reached.";
        };
    }

    private static URI plainHttp(URI uri) {
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return URI.create("http://" + uri.getHost() + path + query);
    }

    /** Sends requests for local sites to their loopback address and all others straight out. */
    private static final class LocalSites extends ProxySelector {
        private final Map<String, String> sites;

        LocalSites(Map<String, String> sites) {
            this.sites = sites;
        }

        @Override
        public List<Proxy> select(URI uri) {
            String site = sites.get(uri.getHost().toLowerCase(Locale.ROOT));
            if (site == null) {
                return List.of(Proxy.NO_PROXY);
            }
            int colon = site.lastIndexOf(':');
            var address = new InetSocketAddress(site.substring(0, colon), Integer.parseInt(site.substring(colon + 1)));
            return List.of(new Proxy(Proxy.Type.HTTP, address));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            // The request fails by itself.
        }
    }
}
