package dev.leadwright.web.extract;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells whether a sentence's subject is another company by name: "Fjord Foods employs 1,200 people". */
final class Subjects {
    private static final Pattern NAMED = Pattern.compile(
            "^(?<name>\\p{Lu}[\\p{L}\\d&.'’-]*(?: (?:of |de |und |and |& )?\\p{Lu}[\\p{L}\\d&.'’-]*){0,4})"
                    + " (?:is|has|employs|counts|uses|with|beschäftigt|hat|ist|zählt|emploie|compte|tiene|emplea|cuenta|ha|impiega|conta"
                    + "|heeft|telt|tem|emprega)\\b");

    /** "A hospital with 2,000 employees": any hospital; and "Globex, a company with". */
    private static final Pattern ANYBODY = Pattern.compile(
            "^(?:(?:An?|One|Eine?|Une?|Una|Een|Uma) (?!company|firm|business|team|group|family"
                    + "|Unternehmen|Familienunternehmen|Team|équipe|equipo|empresa)(?:\\p{L}+ ){1,3}(?:with|mit|avec|con|met|com) )"
                    + "|^(?:Der|Die|Das) (?!Unternehmen|Firma|Gruppe|Unternehmensgruppe|Firmengruppe|Team|Konzern|Haus|Betrieb)\\p{Lu}\\p{L}+ mit ");

    private static final Pattern APPOSITION = Pattern.compile(
            "(?<name>\\p{Lu}[\\p{L}\\d&.'’-]*(?: \\p{Lu}[\\p{L}\\d&.'’-]*){0,3}), (?:an?|the|ein|eine|une?|una|een|uma|which has|who have|das|die|der) ");

    private static final Pattern WE = Pattern.compile(
            "(?iu)\\b(?:we|we['’]re|our|us|wir|unser\\w*|nous|notre|nos|nosotros|nuestr[oa]s?|noi|nostr[oaie]"
                    + "|wij|ons|onze|nós|nosso|nossa|the (?:company|group|firm|team)|(?:das|unser) unternehmen|die gruppe|l['’]entreprise|le groupe"
                    + "|la empresa|el grupo|l['’]azienda|il gruppo|het bedrijf|a empresa|o grupo)(?!\\w)");

    /** Capitalised words that begin a sentence or, in German, mean the company. */
    private static final Set<String> GENERAL = Set.of(
            "we",
            "it",
            "he",
            "the",
            "our",
            "today",
            "currently",
            "now",
            "altogether",
            "wir",
            "sie",
            "es",
            "unser",
            "unsere",
            "heute",
            "aktuell",
            "derzeit",
            "inzwischen",
            "mittlerweile",
            "insgesamt",
            "das",
            "die",
            "der",
            "team",
            "company",
            "group",
            "firm",
            "unternehmen",
            "unternehmensgruppe",
            "firma",
            "gruppe",
            "firmengruppe",
            "konzern",
            "haus",
            "betrieb",
            "familienunternehmen",
            "belegschaft",
            "aujourd'hui",
            "actuellement",
            "hoy",
            "actualmente",
            "oggi",
            "attualmente",
            "vandaag",
            "momenteel",
            "hoje",
            "atualmente",
            "dort",
            "hier",
            "weltweit",
            "worldwide",
            "globally",
            "l'entreprise",
            "la",
            "le",
            "nous",
            "nuestra",
            "il",
            "lo",
            "o",
            "a",
            "el",
            "ons",
            "het",
            "de",
            "os",
            "as",
            "who",
            "this",
            "that",
            "which",
            "each");

    private static final String COMPANY_NAMES =
            "meta[property=og:site_name], meta[name=application-name], title, [itemprop=name]";
    private static final int MOST = 20;

    private final String own;

    /** Takes the site's own names, in one text. */
    Subjects(String names) {
        this.own = letters(names);
    }

    /** How a site and its pages are called. */
    static String namesOf(List<Page> pages) {
        var names = new StringBuilder();
        for (Page page : pages) {
            names.append(' ').append(host(page.uri()));
            for (Element named :
                    page.document().select(COMPANY_NAMES).stream().limit(MOST).toList()) {
                names.append(' ').append(named.attr("content")).append(' ').append(named.text());
            }
        }
        return names.toString();
    }

    boolean isSomebodyElse(String sentence) {
        Matcher apposition = APPOSITION.matcher(sentence);
        Matcher named = NAMED.matcher(sentence);
        return ANYBODY.matcher(sentence).find()
                || (apposition.find() && isForeign(apposition.group("name")))
                || (named.find() && isForeign(named.group("name")));
    }

    /** Whether it says "we" or the company's name. */
    boolean isOwn(String sentence) {
        return WE.matcher(sentence).find()
                || Arrays.stream(sentence.split("[\\s,;:()]+", -1))
                        .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
                        .anyMatch(this::isOwnName);
    }

    private boolean isForeign(String name) {
        return Arrays.stream(name.split(" ", -1))
                .noneMatch(word -> GENERAL.contains(word.toLowerCase(Locale.ROOT)) || isOwnName(word));
    }

    private boolean isOwnName(String word) {
        String plain = letters(word);
        return plain.length() > 2 && own.contains(plain);
    }

    private static String host(URI uri) {
        return uri.getHost() == null ? "" : uri.getHost();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
    }
}
