package dev.leadwright.web.technology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TechnologyRulesTests {
    private static final TechnologyRules RULES = TechnologyRules.load();
    private static final Map<String, TechnologyRule> BY_NAME =
            RULES.all().stream().collect(Collectors.toMap(TechnologyRule::name, rule -> rule));

    @Test
    void thereAreMoreThanThreeHundredAndEachHasAnExample() {
        assertThat(RULES.all()).hasSizeGreaterThan(300);
        assertThat(examples().map(example -> example.get()[0]))
                .containsExactlyInAnyOrderElementsOf(
                        BY_NAME.keySet().stream().map(name -> (Object) name).toList());
        assertThat(RULES.all()).allSatisfy(rule -> {
            assertThat(rule.signs()).isNotEmpty();
            assertThat(BY_NAME.keySet()).containsAll(rule.implies());
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void anExampleShowsItsTechnologyAndNoOther(String name, String example) {
        Set<String> expected = new HashSet<>();
        addWithAllItImplies(name, expected);

        assertThat(find(example)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='https://www.shopify.com'>We moved to Shopify</a>",
                "<p>Our engineers know React, Vue.js, jQuery, WordPress and Google Analytics.</p>",
                "<a href='https://www.youtube.com/embed/abc'>Watch the film</a>",
                "<script type='application/json'>{\"src\": \"https://js.hs-scripts.com/1.js\", \"a\": \"Shopify.shop\"}</script>",
                "<script type='application/ld+json'>{\"sameAs\": \"https://cdn.shopify.com\"}</script>",
                "<img src='https://a-customer.example/wp-content/uploads/logo.png'>",
                "<img src='https://cdn.a-customer.example/jquery/3.7.1/picture.png'>",
                "<!-- <script src='https://js.stripe.com/v3/'></script> -->",
                "<link rel='canonical' href='https://acme.example/wp-content/x'>",
                "<script src='/js/my-jquery-notes.js'></script>",
                "<script src='https://notjs.stripe.com.evil.example/v3/'></script>",
                "<meta name='description' content='WordPress 6 for beginners'>",
                "<pre>&lt;script src='https://js.stripe.com/v3/'&gt;&lt;/script&gt;</pre>",
                "<script>var reactions = {vue: 1}; track('shopify', 'drift');</script>",
            })
    void linksWordsAndOtherSitesPicturesProveNothing(String html) {
        assertThat(find(html)).isEmpty();
    }

    private static List<String> find(String example) {
        boolean header = example.startsWith("header ");
        String[] parts = header ? example.substring("header ".length()).split(": ", 2) : new String[2];
        return RULES
                .find(
                        URI.create("https://acme.example/"),
                        Jsoup.parse(header ? "" : example),
                        header ? Map.of(parts[0], List.of(parts[1])) : Map.of())
                .stream()
                .map(Technology::name)
                .toList();
    }

    private static void addWithAllItImplies(String name, Set<String> names) {
        if (names.add(name)) {
            Objects.requireNonNull(BY_NAME.get(name)).implies().forEach(implied -> addWithAllItImplies(implied, names));
        }
    }

    static Stream<Arguments> examples() {
        var examples = new LinkedHashMap<String, String>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TechnologyRulesTests.class.getResourceAsStream("/web/technology-examples.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split(" \\| ", 2);
                examples.put(parts[0], parts[1]);
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return examples.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }
}
