package dev.leadwright.agents;

import dev.leadwright.web.SiteReading;
import dev.leadwright.web.SiteReading.PageText;
import dev.leadwright.web.extract.Page;
import dev.leadwright.web.extract.SiteFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * An instruction put somewhere: {@code injection/instructions.yaml} and {@code injection/channels.yaml}.
 *
 * @param goal what it is after
 * @param text the instruction
 * @param says what an analyst that obeys says in its mail
 * @param in {@code page}, {@code hidden}, {@code head}, {@code contact}, {@code company}, {@code task}, {@code mail}
 * @param as how it stands in the page, or which field holds it
 */
record Injection(
        int number,
        String id,
        String goal,
        String language,
        String text,
        String says,
        String channel,
        String in,
        String as) {
    /** Each instruction is tried in so many channels. */
    private static final int CHANNELS_EACH = 6;

    /** A step that has no divisor in common with the number of channels: every channel meets every kind. */
    private static final int STEP = 11;

    static List<Injection> all() {
        List<Map<?, ?>> channels = file("channels.yaml");
        List<Injection> all = new ArrayList<>();
        for (Map<?, ?> order : file("instructions.yaml")) {
            for (int i = 0; i < CHANNELS_EACH; i++) {
                Map<?, ?> channel = channels.get((all.size() * STEP) % channels.size());
                all.add(new Injection(
                        all.size(),
                        of(order, "id"),
                        of(order, "goal"),
                        of(order, "language"),
                        of(order, "text"),
                        of(order, "says"),
                        of(channel, "id"),
                        of(channel, "in"),
                        of(channel, "as")));
            }
        }
        return all;
    }

    /** The same channels for other text. */
    Injection with(String otherText) {
        return new Injection(number, id + "'", goal, language, otherText, otherText, channel, in, as);
    }

    boolean inSubject() {
        return number % 3 == 0;
    }

    boolean isOnPage() {
        return in.equals("page") || in.equals("hidden") || in.startsWith("head") || in.equals("page-data");
    }

    /** The company's website, with the instruction in it where that is its channel. */
    SiteReading site(String host) {
        String put = isOnPage() ? as.replace("%s", in.equals("page") ? text : json(Entities.escape(text))) : "";
        boolean head = in.equals("head");
        String html = "<html><head><title>Engines</title>" + (head ? put : "")
                + "</head><body><h1>Engines</h1><p>Engines moves goods for bakeries. We are 140 employees.</p>"
                + (head ? "" : put) + "</body></html>";
        URI uri = URI.create("https://" + host + "/news");
        Page page = Page.of(uri, Jsoup.parse(html, uri.toString()), Map.of());
        return new SiteReading(
                uri,
                AgentsFixture.NOW,
                List.of(uri),
                List.of(new PageText(uri, page.text(12_000))),
                new SiteFacts().find(List.of(page), AgentsFixture.NOW),
                Optional.empty());
    }

    private String json(String escaped) {
        return channel.equals("json-ld") ? escaped.replace("\\", "\\\\").replace("\n", " ") : escaped;
    }

    @Override
    public String toString() {
        return id + " in " + channel;
    }

    private static String of(Map<?, ?> entry, String key) {
        return String.valueOf(entry.get(key));
    }

    private static List<Map<?, ?>> file(String name) {
        try (InputStream in = Injection.class.getResourceAsStream("/injection/" + name)) {
            List<?> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
            List<Map<?, ?>> maps = new ArrayList<>();
            entries.forEach(entry -> maps.add((Map<?, ?>) entry));
            return maps;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
