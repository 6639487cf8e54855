package dev.leadwright.dashboard;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without scripts: keeps cookies, follows no redirects by itself, posts forms as they stand on a page. */
final class Visitor {
    private final RunningDashboard dashboard;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Visitor(RunningDashboard dashboard) {
        this.dashboard = dashboard;
    }

    /** One who opened the dashboard with a link. */
    static Visitor signedIn(RunningDashboard dashboard) {
        var visitor = new Visitor(dashboard);
        HttpResponse<String> opened = visitor.open(dashboard.newLink());
        if (opened.statusCode() != 302) {
            throw new AssertionError("The link did not work: " + opened.statusCode() + " " + opened.body());
        }
        return visitor;
    }

    /** Follows a link and presses the page's button. */
    HttpResponse<String> open(URI link) {
        String page = get(link.getRawPath() + "?" + link.getRawQuery()).body();
        return submit(Jsoup.parse(page).expectFirst("form"), Map.of());
    }

    Document page(String path) {
        HttpResponse<String> response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + " " + response.body());
        }
        return Jsoup.parse(response.body());
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return postBody(
                path,
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    /** @param body of a form, encoded: one whose names come several times */
    HttpResponse<String> postBody(String path, String body) {
        return send(request(path, "Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Submits a form with its hidden fields. */
    HttpResponse<String> submit(Element form, Map<String, String> without) {
        Map<String, String> fields = form.select("input[type=hidden]").stream()
                .filter(input -> !without.containsKey(input.attr("name")))
                .collect(Collectors.toMap(input -> input.attr("name"), input -> input.attr("value")));
        return post(form.attr("action"), fields);
    }

    HttpClient client() {
        return client;
    }

    CookieManager cookies() {
        return cookies;
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(dashboard.address().resolve(path)).header("Accept", "text/html,*/*");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
