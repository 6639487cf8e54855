package dev.leadwright.web.fetch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Tells answers by which a site keeps visitors out: it asks for a log-in, or for a proof of being human. */
final class ClosedDoors {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int LAST_OF_HTTP = 599;

    private static final int LOOKED_AT = 64 * 1024;
    /** A page with more on it, in characters and links, has something to read beside the form. */
    private static final int LITTLE_TEXT = 500;

    private static final int FEW_LINKS = 8;

    private static final Pattern WORTH_A_LOOK =
            Pattern.compile("password|captcha|challenge|turnstile", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHALLENGE_TITLE =
            Pattern.compile("just a moment|attention required|robot check|are you (?:a )?(?:human|robot)"
                    + "|verify (?:that )?you are (?:a )?human|checking your browser|security check");
    private static final String CAPTCHA = ".g-recaptcha, .h-captcha, .cf-turnstile, #px-captcha, #challenge-form,"
            + " #challenge-running, #captcha, [action*=captcha], iframe[src*=captcha], script[src*=challenge-platform]";
    private static final List<String> CHALLENGE_HEADERS = List.of("cf-mitigated", "x-amzn-waf-action");

    private ClosedDoors() {}

    /** Why to leave: a sentence; empty if the answer is none of that kind. */
    static Optional<String> reason(Answer.Content answer) {
        String host = answer.uri().getHost();
        boolean challenged = CHALLENGE_HEADERS.stream()
                .anyMatch(header -> answer.headers().firstValue(header).isPresent());
        Optional<Document> little = challenged ? Optional.empty() : pageWithLittle(answer);
        if (challenged || little.filter(ClosedDoors::isChallenge).isPresent()) {
            return Optional.of(host + " asks visitors to prove that they are human (CAPTCHA).");
        }
        return switch (answer.status()) {
            case UNAUTHORIZED -> Optional.of(host + " asks for a log-in.");
            case FORBIDDEN -> Optional.of(host + " does not let us in (403).");
            case TOO_MANY -> Optional.of(host + " wants fewer visits (429).");
            default ->
                answer.status() > LAST_OF_HTTP
                        ? Optional.of(host + " does not let us in (" + answer.status() + ").")
                        : little.filter(page -> page.selectFirst("input[type=password]") != null)
                                .map(page -> host + " shows nothing but a log-in.");
        };
    }

    private static boolean isChallenge(Document page) {
        return page.selectFirst(CAPTCHA) != null
                || CHALLENGE_TITLE
                        .matcher(page.title().toLowerCase(Locale.ROOT))
                        .find();
    }

    /** The page, if it holds a word of ours and else next to nothing. */
    private static Optional<Document> pageWithLittle(Answer.Content answer) {
        boolean usual = answer.status() == 200
                || answer.status() == FORBIDDEN
                || answer.status() == UNAVAILABLE
                || answer.status() == TOO_MANY;
        if (!usual || !answer.contentType().contains("html") || answer.body().length > LOOKED_AT) {
            return Optional.empty();
        }
        String html = new String(answer.body(), StandardCharsets.ISO_8859_1);
        if (!WORTH_A_LOOK.matcher(html).find()) {
            return Optional.empty();
        }
        Document page = Jsoup.parse(html);
        boolean little = page.body().text().length() < LITTLE_TEXT
                && page.select("a[href]").size() < FEW_LINKS;
        return little ? Optional.of(page) : Optional.empty();
    }
}
