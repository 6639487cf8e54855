package dev.leadwright.web.extract;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.List;
import java.util.regex.Pattern;

/** How sentences in seven languages say how many people a company has. Each pattern's group {@code n} is the number. */
final class StaffSentences {
    private static final String N = "(?<n>" + EmployeeNumber.PATTERN + ")";

    /** Words that mean one's own staff wherever they stand. */
    private static final String STAFF = "(?:(?:full-time |permanent )?employees|staff(?: members)?|team ?members|teammates"
            + "|colleagues|co-?workers|crew members|FTEs?"
            + "|mitarbeiter(?:innen|:innen|\\*innen|_innen|/-?innen|innen)?(?: und mitarbeiter(?:innen)?| & mitarbeiter)?n?"
            + "|mitarbeitende[nr]?|beschäftigte[nr]?|angestellte[nr]?"
            + "|kolleg(?:en|innen|:innen)(?: und kolleg(?:en|innen))?"
            + "|(?:collaborateurs|collaboratrices)(?: et (?:collaborateurs|collaboratrices))?"
            + "|salarié(?:s|es|e·s|·e·s|\\(e\\)s)?|employé(?:s|es|·e·s|\\(e\\)s)"
            + "|empleados|empleadas|trabajadores|colaboradores"
            + "|dipendenti|collaboratori|addetti"
            + "|medewerkers|werknemers|collega['’]s"
            + "|funcionários|trabalhadores|empregados"
            + "|anställda|medarbetare|medarbejdere|ansatte)";

    /** Words that mean staff only where the sentence says that it is about the company. */
    private static final String PEOPLE = "(?:people|professionals|experts|specialists|engineers|consultants"
            + "|men and women|heads|minds|souls"
            + "|menschen|leuten?|köpfen?|personen|fachkräften?|expert(?:en|innen)"
            + "|personnes|talents|passionnés|personas|profesionales|persone|professionisti|mensen|pessoas|profissionais)";

    private static final String WE_ARE = "(?:we are|we're|we now are|we have grown to|we count|wir sind|nous sommes"
            + "|somos|siamo|we zijn|wij zijn|we zijn met|wij zijn met|vi er|vi är)";
    private static final String OWN = "(?:" + WE_ARE + "|we employ|we have|with|our|is|are|a|the|now|as|unser|une|notre|un"
            + "|nuestro|formamos|einem|ein|ons|nosso|uma|noi siamo|il nostro|with a|we're now)";
    private static final String ABOUT = "(?:(?:some|around|about|over|more than|nearly|almost|approximately|approx\\.?|roughly"
            + "|close to|currently|today|now|just|only|a|the"
            + "|rund|etwa|über|mehr als|knapp|fast|circa|ca\\.|gut|derzeit|aktuell|heute|insgesamt|mittlerweile|inzwischen|die"
            + "|plus de|environ|près de|quelque|aujourd'hui|les|más de|cerca de|unos|unas|casi|alrededor de"
            + "|oltre|circa|più di|quasi|ruim|meer dan|ongeveer|bijna|zo'n|mais de|aproximadamente|quase) ){0,3}";
    private static final String ADJECTIVES = "(?: (?!new\\b|neue|additional\\b|more\\b|further\\b|weitere|other\\b|nouveau"
            + "|nuev|nuov|nieuwe|nov[oa])\\p{L}[\\p{L}'’-]*,?){0,3}";
    private static final String TEAM =
            "(?:team|équipe|equipo|squadra|equipe|crew|mannschaft|belegschaft|group of people)";

    /** A number of staff, whatever the sentence says of them. */
    static final Pattern ANYWHERE =
            compile(N + ADJECTIVES + " " + STAFF + "(?!\\w| each\\b| or more\\b| and up\\b| whose\\b)");

    static final List<Pattern> PATTERNS = List.of(
            ANYWHERE,
            compile("\\b(?:employs|employing|employ|employed|we employ|has|have|beschäftigen wir|wir beschäftigen|beschäftigt"
                    + "|zählt|umfasst|emploie|compte|employons|comptons|emplea|cuenta con|contamos con|da empleo a|dà lavoro a"
                    + "|impiega|conta|telt|heeft|emprega|conta com) (?:(?:a|an|une?|een|ein) (?:team|staff|équipe|equipo) (?:of|de"
                    + "|di|van) )?" + ABOUT + N + ADJECTIVES + " (?:" + PEOPLE + "|" + STAFF + ")\\b"),
            compile("\\b(?:employs|employing|we employ|beschäftigen wir|wir beschäftigen|beschäftigt|emploie|emplea|impiega"
                    + "|emprega) " + ABOUT + N + "(?!\\w)"),
            compile("\\b(?:headcount|workforce|staff|payroll|belegschaft|effectif|plantilla|organico) (?:of|von|de|di|is|are"
                    + "|:) " + ABOUT + N + "(?!\\w)"),
            compile("\\b" + OWN + " (?:\\p{L}[\\p{L}'’-]*,? ){0,3}?" + TEAM + " (?:of|de|di|von|aus|mit|van|is|are|with) " + ABOUT + N
                    + "(?!\\w)"),
            compile("\\b(?:company|firm|business|studio|agency|unternehmen|betrieb|entreprise|empresa|azienda|bedrijf) (?:of"
                    + "|with|von|mit|de|di|van|met|com) " + ABOUT + N + ADJECTIVES + " " + PEOPLE + "\\b"),
            compile("^(?:(?:an?|our|the|une|ein|un|uma|een) )?" + TEAM + " (?:of|von|de|di|van) " + ABOUT + N + "(?!\\w)"),
            compile("\\b" + WE_ARE + " (?:(?:a|an|un|ein|een|met) )?" + ABOUT + N + ADJECTIVES + " " + PEOPLE + "\\b"),
            compile("^" + ABOUT + N + " " + PEOPLE + "(?: (?:worldwide|globally|weltweit)| (?:in|across|at) .{1,40})?[.!]?$"),
            compile("\\b(?:we['’]re|we are) (?:now )?" + ABOUT + N + " strong\\b"),
            compile(N + "[- ](?:strong|person|people|employee) (?:team|company|studio|agency|firm|business|crew)\\b"),
            compile("(?:従業員|社員|スタッフ|职工|员工)(?:数|人数|總數|总数)?\\s*[:：]?\\s*(?:約|约)?\\s*" + N + "\\s*(?:名|人)"));

    private static final String LABEL_WORDS = "(?:(?:total |our )?(?:number of )?(?:employees|team ?members|colleagues|staff)"
            + "|team size|company size|headcount|mitarbeitende|mitarbeiter(?:zahl|anzahl|innen|:innen|\\*innen)?"
            + "|(?:anzahl|zahl)(?: der)? mitarbeite(?:r|nden|nde)|beschäftigte|(?:unternehmens|team)größe|effectifs?"
            + "|(?:nombre de )?(?:salariés|collaborateurs|employés)|(?:número de )?(?:empleados|trabajadores|funcionários"
            + "|colaboradores)|(?:numero di )?(?:dipendenti|addetti)|(?:aantal )?(?:medewerkers|werknemers)"
            + "|従業員数?|社員数|スタッフ数|员工人数|员工数)(?: \\((?:fte|20\\d\\d|total)\\))?";

    /** "Employees" alone. */
    static final Pattern LABEL = compile("^" + LABEL_WORDS + "\\s?[:：]?$");

    /** "Employees: 250" in one line. */
    static final Pattern LABELLED = compile("^" + LABEL_WORDS + "\\s?[:：]?\\s" + ABOUT + N + "(?: ?(?:" + STAFF + "|" + PEOPLE
            + "|名|人))?(?: ?[（(].{1,30}[)）])?[.]?$");

    private StaffSentences() {}

    static Pattern compile(String regex) {
        return Pattern.compile(regex, CASE_INSENSITIVE | UNICODE_CASE);
    }
}
