package dev.leadwright.web.extract;

import dev.leadwright.web.extract.PageLanguage.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells a language by its commonest words, or by a script that only it is written in. */
final class LanguageWords {
    private static final int MOST_WORDS = 4_000;
    private static final int FEW = 3;
    private static final int MANY = 15;
    private static final Pattern SPACES = Pattern.compile("[^\\p{L}\\p{M}'’]+");

    /** Words of each language that its neighbours hardly use. */
    private static final Map<String, Set<String>> COMMON = Map.ofEntries(
            words("en", "the and of to for with our you your we are is this that from have more"),
            words(
                    "de",
                    "der die das und ist mit für wir sie nicht auf eine einen ein von zu den dem sind ihre unsere bei"),
            words("fr", "le les des et est pour nous vous dans sur une avec notre votre nos vos aux qui du sont plus"),
            words("es", "el los las y es para con nuestro nuestra una por más en del su nosotros somos como"),
            words("it", "il gli di che è per con nostro nostra una sono della delle nel più dei siamo alla"),
            words("nl", "het een van en voor met wij onze niet op zijn bij naar uw ook ons dat worden"),
            words("pt", "os das e é para com nosso nossa uma por mais em dos não você são como da nos"),
            words("sv", "och att det som är för med vi våra inte en ett på av till har"),
            words("da", "og at det som er for med vi vores ikke en et på af til har"),
            words("pl", "i w na z do się jest nie dla oraz nasze przez że od"),
            words("tr", "ve bir bu için ile olarak daha çok biz en olan"),
            words("fi", "ja on ei se että myös sekä kanssa me ovat"),
            words("cs", "a v na se je že s pro jsme naše nebo jako"));

    /** Scripts of one language; Japanese is told by its kana, since it shares its other signs. */
    private static final Map<String, Pattern> SCRIPTS = Map.of(
            "ja", Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]"),
            "ko", Pattern.compile("\\p{IsHangul}"),
            "he", Pattern.compile("\\p{IsHebrew}"),
            "el", Pattern.compile("\\p{IsGreek}"),
            "th", Pattern.compile("\\p{IsThai}"));

    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final Pattern NOT_ARABIC = Pattern.compile("[پچژگ]");

    private LanguageWords() {}

    static Optional<Words> detect(List<String> lines) {
        String text = lines.stream().limit(600).collect(Collectors.joining(" "));
        text = text.substring(0, Math.min(text.length(), 30_000));
        return script(text).or(wordsOf(text));
    }

    private static Optional<Words> script(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        for (Map.Entry<String, Pattern> script : SCRIPTS.entrySet()) {
            long of = script.getValue().matcher(text).results().count();
            if (of > 8 && of * 6 > letters) {
                return Optional.of(new Words(script.getKey(), of > 40, "written in its script"));
            }
        }
        long arabic = ARABIC.matcher(text).results().count();
        return arabic > 20 && arabic * 2 > letters && !NOT_ARABIC.matcher(text).find()
                ? Optional.of(new Words("ar", arabic > 60, "written in its script"))
                : Optional.empty();
    }

    private static java.util.function.Supplier<Optional<Words>> wordsOf(String text) {
        return () -> {
            String[] words = SPACES.split(text.toLowerCase(Locale.ROOT), MOST_WORDS + 1);
            Map<String, Integer> counts = new HashMap<>();
            Map<String, Set<String>> seen = new HashMap<>();
            for (String word : words) {
                COMMON.forEach((language, common) -> {
                    if (common.contains(word)) {
                        counts.merge(language, 1, Integer::sum);
                        seen.computeIfAbsent(language, any -> new HashSet<>()).add(word);
                    }
                });
            }
            List<Map.Entry<String, Integer>> order = counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .toList();
            if (order.isEmpty()) {
                return Optional.empty();
            }
            int first = order.getFirst().getValue();
            int second = order.size() > 1 ? order.get(1).getValue() : 0;
            String code = order.getFirst().getKey();
            Set<String> evidence = seen.getOrDefault(code, Set.of());
            if (evidence.size() < FEW || first < second * 3 / 2 + 1) {
                return Optional.empty();
            }
            boolean plain = first >= MANY && first > 3 * second && first * 8 > words.length;
            return Optional.of(
                    new Words(code, plain, evidence.stream().sorted().limit(8).collect(Collectors.joining(", "))));
        };
    }

    private static Map.Entry<String, Set<String>> words(String language, String words) {
        return Map.entry(language, Set.copyOf(Arrays.asList(words.split(" ", -1))));
    }
}
