package dev.leadwright.analyst.lint;

import dev.leadwright.analyst.text.SeenText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A language, told by the small words that no other of these languages has. */
enum Tongue {
    ENGLISH(
            "en",
            "the and you your with that this have for are would could from what which how of to they them it is be"),
    GERMAN(
            "de",
            "der das und ich sie ihnen ihre ihrem ihren nicht mit auf ist eine einen einer fur wir uns bei wie auch"
                    + " oder wenn dass haben werden kann zum zur dem den sich"),
    FRENCH(
            "fr",
            "le les des vous votre vos nous notre pour avec dans est une que qui sur pas sont cette aux ce je plus"),
    SPANISH("es", "el los las usted su sus nosotros nuestro para con una que por esta este como del mas puede muy y"),
    ITALIAN("it", "il gli lo della delle vostro vostra noi nostro per con una che sono questo questa anche non di"),
    DUTCH("nl", "het een van uw jullie wij ons onze voor met dat deze niet zijn ook bij naar wordt aan"),
    PORTUGUESE("pt", "os as voce seu sua nos nosso para com uma que por esta este nao mais pelo pela dos das");

    private static final int ENOUGH = 3;

    private final String code;
    /** One space before and behind each. */
    private final String words;

    Tongue(String code, String words) {
        this.code = code;
        this.words = " " + words + " ";
    }

    static Optional<Tongue> ofCode(String code) {
        return Stream.of(values())
                .filter(tongue -> code.startsWith(tongue.code))
                .findFirst();
    }

    /** The language most of the small words are of; empty where there are too few to tell. */
    static Optional<Tongue> of(String text) {
        List<String> all = SeenText.wordList(text);
        return Stream.of(values())
                .filter(tongue -> tongue.count(all) >= ENOUGH)
                .max(Comparator.comparingLong(tongue -> tongue.count(all)));
    }

    /** How many different small words of the language are there. */
    private long count(List<String> all) {
        return all.stream()
                .distinct()
                .filter(word -> words.contains(" " + word + " "))
                .count();
    }

    /** How many more small words of this language the text has than of any of the others. */
    long lead(String text, List<Tongue> others) {
        List<String> all = SeenText.wordList(text);
        return count(all)
                - others.stream().mapToLong(other -> other.count(all)).max().orElse(0);
    }
}
