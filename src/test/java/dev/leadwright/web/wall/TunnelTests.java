package dev.leadwright.web.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** https through the wall, as Java's client does it: credentials to the wall, and not a word of them to the site. */
class TunnelTests {
    private static final String SECRET = "not-secret";

    @TempDir
    Path folder;

    private final List<Set<String>> headersSeen = new CopyOnWriteArrayList<>();
    private SSLContext tls;
    private HttpsServer site;
    private Wall wall;

    @BeforeEach
    void open() throws Exception {
        tls = selfSigned("acme.example");
        site = HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 10);
        site.setHttpsConfigurator(new HttpsConfigurator(tls));
        site.createContext("/", exchange -> {
            headersSeen.add(exchange.getRequestHeaders().keySet());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        site.start();
        wall = new Wall(
                false, Map.of("acme.example", "127.0.0.1:" + site.getAddress().getPort()));
    }

    @AfterEach
    void close() {
        wall.close();
        site.stop(0);
    }

    @Test
    void theSiteSeesNoCredentials() throws Exception {
        try (Passage passage = wall.open(VisitLimits.within(Duration.ofSeconds(30)))) {
            assertThat(get(passage, passage.authorization())).isEqualTo(204);
            assertThat(get(passage, passage.authorization())).isEqualTo(204);

            assertThat(headersSeen).hasSize(2).noneMatch(names -> names.contains("Proxy-authorization"));
            assertThat(passage.requests()).isEqualTo(2);
            assertThat(passage.receivedBytes()).isPositive();
            assertThat(passage.sentBytes()).isPositive();
        }
    }

    @Test
    void withoutCredentialsThereIsNoTunnel() throws Exception {
        try (Passage passage = wall.open(VisitLimits.within(Duration.ofSeconds(30)))) {
            assertThat(get(passage, "Bearer none")).isEqualTo(407);
            assertThat(headersSeen).isEmpty();
        }
    }

    /** A client of its own each time, as each visit has one. */
    private int get(Passage passage, String authorization) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(tls)
                .proxy(ProxySelector.of(passage.proxy()))
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("https://acme.example/"))
                    .header("Proxy-Authorization", authorization)
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    /** Made by the JDK's own tool: there is no interface for it. */
    private SSLContext selfSigned(String host) throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("site.p12");
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "site",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "SAN=DNS:" + host,
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        SECRET)
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tool.waitFor()).as(said).isZero();

        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, SECRET.toCharArray());
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, SECRET.toCharArray());
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
