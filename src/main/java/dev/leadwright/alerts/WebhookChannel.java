package dev.leadwright.alerts;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Posts to a Slack-compatible webhook. Its address is a secret: what is said of it names the host only. */
@Component
class WebhookChannel implements Channel, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final int TOO_MANY = 429;

    /** Slack says what is wrong in one such word; anything longer may repeat the address. */
    private static final Pattern SHORT_ANSWER = Pattern.compile("[a-z_]{2,40}");

    private static final Pattern SECONDS = Pattern.compile("\\d{1,5}");

    private final Optional<URI> url;
    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    WebhookChannel(AlertsSettings settings) {
        this.url = settings.findWebhook();
    }

    @Override
    public AlertChannel kind() {
        return AlertChannel.WEBHOOK;
    }

    @Override
    public Told tell(AlertMessage message, String recipient) {
        return url.map(address -> post(address, message))
                .orElseGet(() -> Told.Later.because("No webhook is set any more: alerts.webhook-url is empty."));
    }

    private Told post(URI address, AlertMessage message) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(WebhookText.of(message))))
                .build();
        try {
            return judge(address, http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failure) {
            return Told.Later.because(address.getHost() + " " + inWords(failure) + ".");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Told.Later.because("The program was stopped meanwhile.");
        }
    }

    private static Told judge(URI address, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new Told.Delivered();
        }
        String said = SHORT_ANSWER.matcher(answer.body().strip()).matches()
                ? ": " + answer.body().strip()
                : "";
        String remedy = status >= 300 && status < 500 && status != TOO_MANY ? " Check alerts.webhook-url." : "";
        return new Told.Later(address.getHost() + " answered " + status + said + "." + remedy, askedToWait(answer));
    }

    private static Optional<Duration> askedToWait(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> SECONDS.matcher(value).matches())
                .map(Long::parseLong)
                .map(Duration::ofSeconds);
    }

    /** The exceptions' own messages may hold the address. */
    private static String inWords(IOException failure) {
        return switch (failure) {
            case HttpTimeoutException _ -> "did not answer in time";
            case ConnectException unresolved
            when unresolved.getCause() instanceof UnresolvedAddressException -> "is not known to the name server";
            case ConnectException _ -> "cannot be reached";
            case SSLException _ -> "offers no trusted TLS connection";
            default -> "broke the connection off";
        };
    }

    @Override
    public void close() {
        http.close();
    }
}
