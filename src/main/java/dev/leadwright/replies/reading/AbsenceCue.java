package dev.leadwright.replies.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words before a date say that it is in an absence. The word that stands nearest counts. */
enum AbsenceCue {
    /** The first day back. */
    BACK(
            "back|return(?:ing|s)?|again|available|reachable|resume|in (?:the )?office on|at my desk",
            "zuruck|wieder(?:sehen)?|erreichbar|zur verfugung|ruckkehr|im buro|arbeite ich",
            "retour|reviens|reviendrai|rentre|rentrerai|reprends|reprendrai|disponible|joignable|reprise",
            "regreso|regresare|regresamos|vuelvo|vuelta|volvere|reincorporo|reincorporare|incorporare|disponible",
            "rientro|rientrero|torno|tornero|ritorno|ritornero|disponibile|rispondero|riprendero",
            "terug|weer|bereikbaar|aanwezig|beschikbaar|terugkomst|terugkeer",
            "regresso|retorno|retornarei|volto|voltarei|regressarei|disponivel|volta"),
    /** The last day away, counted in. */
    LAST_DAY(
            "through|thru|up to and including|until and including|till and including|until the end of|until after|after",
            "bis|bis zum|bis einschliesslich|bis einschl\\.|bis inkl\\.?|bis inklusive|bis und mit|bis einschliesslich zum|nach dem",
            "jusqu'au|jusqu'a|jusqu'au .{0,12}|apres le|hasta el|hasta|despues del|fino al|fino a|sino al|dopo il",
            "t/m|tem|tot en met|tot en met .{0,9}|ate|ate ao|ate o|ate a|ate dia|ate o dia|depois de",
            // The end of a span whose first day has no month of its own.
            "(?:from|between|vom|von|zwischen|du|del|dal|entre|van|tussen|de|desde|tra il) .{0,24}?\\d{1,2}(?:st|nd|rd|th|er|o|\\.)?"
                    + " ?(?:-|to|and|until|bis|bis zum|und|au|et le|al|y el|y|e il|e|t/m|tot|en|tot en met|a|ate|ao)",
            "\\d{1,2}(?:st|nd|rd|th|\\.)? ?(?:-|/|to|bis|bis zum|au|al|t/m|tot en met)"),
    /** Until then: the day of return. */
    UNTIL("until|till|'til|til|up to|tot|before|not before|vor dem|antes de[l]?"),
    /** The first day away, or of something: "from", which may be back "from" then. */
    FROM(
            "from|since|starting|starting on|beginning|as of|effective",
            "ab|ab dem|seit|vom|von|ab dem|a partir (?:du|de|del|do|da|des)|des le|des|du|depuis|desde|desde el|del",
            "dal|a partire dal?|vanaf|van|sinds|a contar de"),
    /** Words that sound like a return and are none. */
    NONE(
            "(?:eingeschrankt|bedingt|schwer|schlecht|kaum|nur|sporadisch|unregelmassig)(?: \\w+){0,2} erreichbar",
            "(?:limited|partially|only)(?: \\w+){0,2} (?:available|reachable)|not (?:be )?(?:available|reachable|back|in (?:the )?office)|unavailable|nicht (?:mehr )?(?:erreichbar|im buro|wieder)",
            "un(?:reachable)|pas (?:disponible|joignable)|no (?:estare|disponible)(?: disponible)?|non (?:saro )?disponibile",
            "niet (?:bereikbaar|aanwezig|beschikbaar)|indisponivel|nao (?:estarei )?disponivel|fora|fuera|fuori");

    private final Pattern phrases;

    AbsenceCue(String... alternatives) {
        phrases = Pattern.compile("(?<![\\p{L}\\p{N}'])(?:" + String.join("|", alternatives) + ")(?![\\p{L}\\p{N}])");
    }

    /**
     * @param before the words of the sentence before the date, as {@link Plain} text
     */
    static AbsenceCue nearest(String before) {
        AbsenceCue nearest = NONE;
        int end = -1;
        int start = Integer.MAX_VALUE;
        for (AbsenceCue cue : List.of(BACK, UNTIL, LAST_DAY, FROM, NONE)) {
            Matcher phrase = Effort.on(cue.phrases, before);
            int from = 0;
            while (from <= before.length() && phrase.find(from)) {
                if (phrase.end() > end || (phrase.end() == end && phrase.start() < start)) {
                    nearest = cue;
                    end = phrase.end();
                    start = phrase.start();
                }
                from = phrase.start() + 1;
            }
        }
        return nearest;
    }

    static boolean speaksOfReturn(String words) {
        return Effort.on(BACK.phrases, Effort.on(NONE.phrases, words).replaceAll(" # "))
                .find();
    }
}
