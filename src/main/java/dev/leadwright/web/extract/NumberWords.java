package dev.leadwright.web.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the numbers from two to some thousands that stand in words as digits: {@code about two hundred people} becomes
 * {@code about 200 people}. Each language knows its own words only: English {@code once} is no Spanish eleven.
 */
final class NumberWords {
    private static final int THOUSAND = 1000;
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Map<String, NumberWords> LANGUAGES = Map.of(
            "en",
                    new NumberWords(
                                    "and",
                                    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
                                            + " eighteen nineteen",
                                    "twenty thirty forty fifty sixty seventy eighty ninety",
                                    Map.of("dozen", 12),
                                    Map.of("hundred", 100, "thousand", 1000))
                            .hyphened("one"),
            "de",
                    new NumberWords(
                                    "",
                                    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn"
                                            + " achtzehn neunzehn",
                                    "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
                                    Map.of("dutzend", 12, "hundert", 100, "tausend", 1000),
                                    Map.of())
                            .unitsFirst("und", "ein", "hundert"),
            "nl",
                    new NumberWords(
                                    "",
                                    "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien"
                                            + " achttien negentien",
                                    "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
                                    Map.of("honderd", 100, "duizend", 1000),
                                    Map.of())
                            .unitsFirst("en", "een", "honderd"),
            "fr",
                    new NumberWords(
                                    "et",
                                    "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
                                    "vingt trente quarante cinquante soixante",
                                    Map.of(
                                            "dizaine",
                                            10,
                                            "quinzaine",
                                            15,
                                            "vingtaine",
                                            20,
                                            "trentaine",
                                            30,
                                            "quarantaine",
                                            40,
                                            "cinquantaine",
                                            50,
                                            "soixantaine",
                                            60,
                                            "centaine",
                                            100),
                                    Map.of("cent", 100, "cents", 100, "mille", 1000))
                            .hyphened("un"),
            "es",
                    new NumberWords(
                            "y",
                            "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince",
                            "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
                            Map.of(
                                    "veinticinco",
                                    25,
                                    "cien",
                                    100,
                                    "ciento",
                                    100,
                                    "doscientos",
                                    200,
                                    "doscientas",
                                    200,
                                    "trescientos",
                                    300,
                                    "trescientas",
                                    300,
                                    "cuatrocientos",
                                    400,
                                    "quinientos",
                                    500,
                                    "seiscientos",
                                    600),
                            Map.of("mil", 1000)),
            "it",
                    new NumberWords(
                                    "",
                                    "due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici",
                                    "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
                                    Map.of(
                                            "dozzina",
                                            12,
                                            "ventina",
                                            20,
                                            "trentina",
                                            30,
                                            "cinquantina",
                                            50,
                                            "cento",
                                            100,
                                            "duecento",
                                            200,
                                            "trecento",
                                            300,
                                            "cinquecento",
                                            500),
                                    Map.of())
                            .tensFirst(),
            "pt",
                    new NumberWords(
                            "e",
                            "dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze",
                            "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
                            Map.of(
                                    "dúzia",
                                    12,
                                    "cem",
                                    100,
                                    "cento",
                                    100,
                                    "duzentos",
                                    200,
                                    "duzentas",
                                    200,
                                    "trezentos",
                                    300,
                                    "quatrocentos",
                                    400,
                                    "quinhentos",
                                    500),
                            Map.of("mil", 1000)));

    private final String and;
    private final Map<String, Integer> values = new HashMap<>();
    private final Map<String, Integer> multipliers;
    private final List<String> tens;

    private NumberWords(
            String and, String units, String tens, Map<String, Integer> further, Map<String, Integer> multipliers) {
        this.and = and;
        this.multipliers = multipliers;
        this.tens = List.of(tens.split(" ", -1));
        int value = 2;
        for (String unit : units.split(" ", -1)) {
            values.put(unit, value++);
        }
        for (int i = 0; i < this.tens.size(); i++) {
            values.put(this.tens.get(i), 20 + 10 * i);
        }
        values.putAll(further);
    }

    /** The text with digits for number words. */
    static String asDigits(String text, String language) {
        NumberWords words = LANGUAGES.get(language);
        return words == null ? text : words.replace(text);
    }

    /** {@code twenty-three}. */
    private NumberWords hyphened(String one) {
        compounds("-", Map.of(one, 1), false, "");
        return this;
    }

    /** {@code dreiundzwanzig}, {@code zweihundert}. */
    private NumberWords unitsFirst(String link, String one, String hundred) {
        compounds(link, Map.of(one, 1), true, "");
        for (Map.Entry<String, Integer> unit : Map.copyOf(values).entrySet()) {
            if (unit.getValue() < 10) {
                values.put(unit.getKey() + hundred, unit.getValue() * 100);
                Map.copyOf(values).forEach((name, value) -> {
                    if (value < 100) {
                        values.put(unit.getKey() + hundred + name, unit.getValue() * 100 + value);
                    }
                });
            }
        }
        return this;
    }

    /** {@code trentacinque}, {@code ventotto}. */
    private NumberWords tensFirst() {
        compounds("", Map.of("uno", 1), false, "aeiou");
        return this;
    }

    private void compounds(String link, Map<String, Integer> one, boolean unitsFirst, String elided) {
        var units = new HashMap<>(one);
        values.forEach((name, value) -> {
            if (value < 10) {
                units.put(name, value);
            }
        });
        for (int i = 0; i < tens.size(); i++) {
            for (Map.Entry<String, Integer> unit : units.entrySet()) {
                String ten = tens.get(i);
                boolean elides = elided.indexOf(unit.getKey().charAt(0)) >= 0;
                String first = elides ? ten.substring(0, ten.length() - 1) : ten;
                values.put(
                        unitsFirst ? unit.getKey() + link + ten : first + link + unit.getKey(),
                        20 + 10 * i + unit.getValue());
            }
        }
    }

    private String replace(String text) {
        var out = new StringBuilder();
        Matcher word = WORD.matcher(text);
        int copied = 0;
        int from = 0;
        while (word.find(from)) {
            from = word.end();
            var number = new Sum();
            if (!number.add(word.group())) {
                continue;
            }
            int start = word.start();
            int end = word.end();
            // What follows in words belongs to it: two hundred and fifty.
            int next = end;
            while (word.find(next) && isJoined(text, end, word.start())) {
                next = word.end();
                if (number.add(word.group())) {
                    end = next;
                } else if (and.isEmpty() || !word.group().equalsIgnoreCase(and)) {
                    break;
                }
            }
            from = end;
            out.append(text, copied, start).append(number.value());
            copied = end;
        }
        return out.append(text, copied, text.length()).toString();
    }

    /** A number as its words add up: what was said since the last thousand, and the thousands before. */
    private final class Sum {
        private int thousands;
        private int rest;

        /** Whether the word belongs to the number. */
        boolean add(String word) {
            String key = word.toLowerCase(Locale.ROOT);
            int multiplier = multipliers.getOrDefault(key, 0);
            int value = values.getOrDefault(key, 0);
            if (multiplier == THOUSAND && thousands == 0) {
                thousands = Math.max(rest, 1) * THOUSAND;
                rest = 0;
            } else if (multiplier > 0 && multiplier < THOUSAND && rest < multiplier) {
                rest = Math.max(rest, 1) * multiplier;
            } else if (value > 0 && (rest == 0 || value < place())) {
                rest += value;
            } else {
                return false;
            }
            return true;
        }

        int value() {
            return thousands + rest;
        }

        /** What may still be added is less than the last place that is not zero. */
        private int place() {
            return rest % 100 == 0 ? 100 : rest % 10 == 0 ? 10 : 0;
        }
    }

    private boolean isJoined(String text, int end, int start) {
        String between = text.substring(end, start).strip();
        return start - end <= and.length() + 3
                && (between.isEmpty() || between.equalsIgnoreCase(and) || between.equals("-"));
    }
}
