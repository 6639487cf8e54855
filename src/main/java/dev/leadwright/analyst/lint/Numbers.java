package dev.leadwright.analyst.lint;

import dev.leadwright.analyst.LintFinding;
import dev.leadwright.analyst.LintFinding.Rule;
import dev.leadwright.analyst.text.SeenText;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Telephone numbers, also spelt out, and amounts of money or of what is taken off a price. */
final class Numbers implements LintRule {
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{2,4}"
                    + "|\\d{1,2}/\\d{1,2}/\\d{2,4}|\\d{4}\\s?[-–/]\\s?\\d{4}|\\d{1,3}(?:[.,'’]\\d{3})+)(?![\\d-]|[.,'’]\\d)");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\p{L}\\d])(?:\\+|00)?\\(?\\d(?:[\\s()/.–-]{0,3}\\d){6,}");
    private static final String DIGIT_WORD =
            "(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|null|eins|zwei|zwo|drei"
                    + "|vier|funf|sechs|sieben|acht|neun|un|deux|trois|quatre|cinq|sept|huit|neuf|cero|uno|dos|tres"
                    + "|cuatro|cinco|seis|siete|ocho|nueve|plus|double|\\d)";
    private static final Pattern SPELT_OUT =
            Pattern.compile("(?<!\\S)(?:" + DIGIT_WORD + " ){5,}" + DIGIT_WORD + "(?!\\S)");
    private static final String CURRENCY =
            "(?:[$€£¥₽₹₿]|(?:usd|eur|euros?|gbp|chf|dollars?|bucks|pounds?|franken|francs?"
                    + "|dólares|dolares|libras|pesos|rubel|rubles|yen|btc|bitcoins?|cents?)(?![\\p{L}]))";
    private static final Pattern AMOUNT =
            Pattern.compile("(?iu)" + CURRENCY + "\\s?\\d|\\d[\\d.,'’ ]*\\s?(?:k|m|mio\\.?|million(?:en)?)?\\s?"
                    + CURRENCY
                    + "|(?:\\d|(?<!\\p{L})(?:ten|twenty|thirty|fifty|hundred|zehn|zwanzig|fünfzig|hundert|cinquante|vingt|veinte|cincuenta|cien))"
                    + "\\s?(?:%|percent|per cent|prozent|pour cent|por ciento)\\s?(?:\\p{L}+\\s){0,3}?(?:off|discount|less|cheaper|rabatt|nachlass"
                    + "|günstiger|billiger|weniger|de remise|de réduction|moins|de descuento|menos)(?!\\p{L})|[$€£₿]");

    @Override
    public Stream<LintFinding> check(LintText text) {
        String plain = Normalizer.normalize(text.strange(), Normalizer.Form.NFKC);
        return Stream.concat(
                Findings.block(
                        Rule.PHONE, phone(plain), "A telephone number comes from the signature, not from the text."),
                Findings.block(
                        Rule.PRICE, first(AMOUNT, plain), "Prices, amounts and discounts are for people to offer."));
    }

    private static Optional<String> phone(String text) {
        return first(PHONE, DATE.matcher(text).replaceAll(" # ")).or(() -> first(SPELT_OUT, SeenText.words(text)));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
