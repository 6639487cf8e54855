package dev.leadwright.web.extract;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.List;
import java.util.regex.Pattern;

/** How sentences in seven languages say how many people a company has. Each pattern's group {@code n} is the
 * number. */
final class StaffSentences {
    private static final String N = "(?<n>" + EmployeeNumber.PATTERN + ")";

    /** Words that mean one's own staff wherever they stand. */
    private static final String STAFF =
            "(?:(?:full-time |permanent )?employees|staff(?: members)?|team ?members|teammates"
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
    private static final String PEOPLE = "(?:people|individuals|professionals|experts|specialists|engineers|consultants"
            + "|men and women|heads|minds|souls"
            + "|menschen|leuten?|köpfen?|personen|fachkräften?|expert(?:en|innen)"
            + "|personnes|talents|passionnés|personas|profesionales|persone|professionisti|mensen|pessoas|profissionais)";

    private static final String WE_ARE = "(?:we are|we're|we now are|we have grown to|we count|wir sind|nous sommes"
            + "|somos|siamo|we zijn|wij zijn|we zijn met|wij zijn met|vi er|vi är)";
    private static final String OURS =
            "(?:" + WE_ARE + "|we employ|we have|with|our|is|are|has|have|employs?|as|into|grown to|grew to"
                    + "|join|today|currently|now|total of|by|mit|unser[en]?|unsere[nr]?|heute|aktuell|derzeit|inzwischen|mittlerweile"
                    + "|insgesamt|hat|haben|sind|zählen|zählt|beschäftigt|beschäftigen|c['’]est|avec|notre|nos|compte|comptons|emploie|con|nuestr[oa]s?"
                    + "|formamos|cuenta con|contamos con|tiene|emplea|nostri|il nostro|noi siamo|conta|contiamo|ha|impiega|met|ons|onze"
                    + "|heeft|telt|tellen|com|nosso|nossos|tem|emprega)";
    private static final String ABOUT =
            "(?:(?:some|around|about|over|more than|nearly|almost|approximately|approx\\.?|roughly"
                    + "|close to|currently|today|now|just|only|a|the"
                    + "|rund|etwa|über|mehr als|knapp|fast|circa|ca\\.|gut|derzeit|aktuell|heute|insgesamt|mittlerweile|inzwischen|die"
                    + "|plus de|environ|près de|quelque|aujourd'hui|les|más de|cerca de|unos|unas|casi|alrededor de"
                    + "|oltre|circa|più di|quasi|ruim|meer dan|ongeveer|bijna|zo'n|mais de|aproximadamente|quase) ){0,3}";
    private static final String ADJECTIVES =
            "(?: (?!new\\b|neue|additional\\b|more\\b|further\\b|weitere|other\\b|nouveau"
                    + "|nuev|nuov|nieuwe|nov[oa])\\p{L}[\\p{L}'’-]*,?){0,3}";
    private static final String TEAM =
            "(?:team|équipe|equipo|squadra|equipe|crew|mannschaft|belegschaft|group of people)";

    private static final String WORK = "(?:work(?:ing)?|arbeiten|travaillent|trabajan|lavorano|werken|trabalham)";
    private static final String PLACES =
            "(?: (?:worldwide|globally|weltweit|in total|insgesamt)| (?:in|across|at|an|auf|dans|en|op) .{1,80})?";

    /** How a sentence says it, and whether it must name the company or "we" besides. */
    record Form(Pattern pattern, boolean needsOwner) {}

    static final List<Form> FORMS = List.of(
            // Our 85 colleagues; with over 1,200 employees
            sure("\\b" + OURS + " " + ABOUT + N + ADJECTIVES + " " + STAFF + "(?!\\w| each\\b| or more\\b| whose\\b)"),
            // has 18,000 students and 2,400 employees
            sure(
                    "\\b(?:has|have|with|hat|mit|avec|compte|con|tiene|met|heeft|com|tem) (?:[^,;:.]|[,.](?=\\d)){1,40} (?:and|und|et|y|e|en) "
                            + ABOUT + N + ADJECTIVES + " " + STAFF + "(?!\\w)"),
            // 75 employees in Basel.
            sure("(?:^|, )" + ABOUT + "(?!\\d[\\d.,]* ?[-–] ?\\d)" + N + " " + STAFF + "(?:(?=, )|" + PLACES
                    + "[.!]?$)"),
            // Over 200 Mitarbeiter look after your safety
            sure("^(?:\\p{L}+ ){0,4}(?:sorgen|arbeiten|kümmern sich|stehen|fertigen|entwickeln|betreuen) " + ABOUT + N
                    + ADJECTIVES + " " + STAFF + "(?!\\w)"),
            sure("^" + ABOUT + N + ADJECTIVES + " " + STAFF
                    + " (?:sorgen|kümmern sich|stehen|fertigen|betreuen|beraten|freuen sich"
                    + "|look after|take care|are at your service)\\b"),
            sure(N + ADJECTIVES + " (?:" + PEOPLE + "|" + STAFF + ") (?:now )?" + WORK
                    + " (?:for|at|with|bei|für|chez|pour|con|per|da|bij|voor|na)"
                    + " (?:you|us|here|our|uns|sie|unser\\w*|nous|vous|nosotros|noi|ons|nós)\\b"),
            owned(N + ADJECTIVES + " (?:" + PEOPLE + "|" + STAFF + ") (?:now )?" + WORK
                    + " (?:for|at|bei|für|chez|en|da|bij|na|no) \\p{Lu}"),
            sure(
                    "\\b(?:employs|employing|employ|we employ|beschäftigen wir|wir beschäftigen|beschäftigt|emploie|employons|emplea"
                            + "|da empleo a|dà lavoro a|impiega|emprega) (?:(?:a|an|une?|een|ein) (?:team|staff|équipe|equipo) (?:of|de|di|van) )?"
                            + ABOUT + N + "(?!\\w)"),
            owned("\\b(?:has|have|zählt|umfasst|compte|comptons|cuenta con|contamos con|conta|telt|heeft|conta com) "
                    + ABOUT + N + ADJECTIVES + " " + PEOPLE + "\\b"),
            sure(
                    "\\b(?:headcount|workforce|staff|payroll|belegschaft|effectif|plantilla|organico) (?:of|von|de|di|is|are|:) "
                            + ABOUT + N + "(?!\\w)"),
            sure("\\b" + OURS + " (?:(?:an?|the|une?|ein|einem|een|uma|un|notre) )?(?:\\p{L}[\\p{L}'’-]*,? ){0,3}?"
                    + TEAM + " (?:of|de|di|von|aus|mit|van|is|are|with) " + ABOUT + N + "(?!\\w)"),
            sure("^(?:(?:an?|our|the|une|ein|un|uma|een) )?(?:\\p{L}[\\p{L}'’-]*,? ){0,2}?" + TEAM
                    + " (?:of|von|de|di|van) " + ABOUT + N + "(?!\\w)"),
            sure("\\b" + TEAM
                    + " (?:está formado por|se compose de|est composée? de|è composto da|è formato da|é composta? por|é formada por"
                    + "|besteht aus|bestaat uit|consists of|comprises|counts|is made up of) " + ABOUT + N + "(?!\\w)"),
            sure(
                    "\\b(?:team|company|staff|workforce|we)(?: has| have|['’]ve)? (?:now )?(?:grown|grew) (?:from .{1,40} )?(?:in)?to (?:a team"
                            + " of )?" + ABOUT + N + ADJECTIVES + " (?:" + PEOPLE + "|" + STAFF + ")\\b"),
            owned(
                    "\\b(?:company|firm|business|studio|agency|unternehmen|betrieb|entreprise|empresa|azienda|bedrijf) (?:of|with|von"
                            + "|mit|de|di|van|met|com) " + ABOUT + N + ADJECTIVES + " " + PEOPLE + "\\b"),
            sure(
                    "^(?:an? |eine? |une |una )?(?:\\p{L}[\\p{L}'’-]*,? ){0,2}(?:company|firm|business|studio|agency|familienunternehmen|unternehmen) (?:of|von) "
                            + ABOUT + N + ADJECTIVES + " " + PEOPLE + "\\b"),
            sure("\\b" + WE_ARE + " (?:(?:a|an|un|ein|een|met) )?" + ABOUT + N + ADJECTIVES + " " + PEOPLE + "\\b"),
            sure("^" + ABOUT + N + " " + PEOPLE + PLACES + "[.!]?$"),
            sure("\\b(?:there are|we are|we['’]re) " + ABOUT + N + " of us\\b"),
            sure("\\b(?:we['’]re|we are) (?:now )?" + ABOUT + N + " strong\\b"),
            sure("\\b(?:our|we are an?|we['’]re an?|unser|wir sind ein) " + ABOUT + N
                    + "(?:[- ](?:strong|person|people|employee)|-köpfige\\w*)"
                    + " (?:team|company|studio|agency|firm|business|crew|mannschaft)\\b"),
            sure("(?:従業員|社員|スタッフ|职工|员工)(?:数|人数|總數|总数)?\\s*[:：]?\\s*(?:約|约)?\\s*" + N + "\\s*(?:名|人)"));

    /** Without one of these a sentence need not be looked at. */
    static final Pattern MENTIONED = compile("(?:" + STAFF + "|" + PEOPLE + "|" + TEAM
            + "|employ|beschäftig|emploi|emplea|impiega|emprega|headcount|workforce|payroll|effectif|plantilla|organico| of us"
            + "| strong|従業員|社員|スタッフ|职工|员工)");

    private static final String LABEL_WORDS =
            "(?:(?:total |our )?(?:number of )?(?:employees|team ?members|colleagues|staff)"
                    + "|team size|company size|headcount|mitarbeitende|mitarbeiter(?:zahl|anzahl|innen|:innen|\\*innen)?"
                    + "|(?:anzahl|zahl)(?: der)? mitarbeite(?:r|nden|nde)|beschäftigte|(?:unternehmens|team)größe|effectifs?"
                    + "|(?:nombre de )?(?:salariés|collaborateurs|employés)|(?:número de )?(?:empleados|trabajadores|funcionários"
                    + "|colaboradores)|(?:numero di )?(?:dipendenti|addetti)|(?:aantal )?(?:medewerkers|werknemers)"
                    + "|従業員数?|社員数|スタッフ数|员工人数|员工数)(?: \\((?:fte|20\\d\\d|total)\\))?";

    /** "Employees" alone. */
    static final Pattern LABEL = compile("^" + LABEL_WORDS + "\\s?[:：]?$");

    /** "Employees: 250" in one line. */
    static final Pattern LABELLED = compile("^" + LABEL_WORDS + "\\s?[:：]?\\s" + ABOUT + N + "(?: ?(?:" + STAFF + "|"
            + PEOPLE + "|名|人))?(?: ?[（(].{1,30}[)）])?[.]?$");

    private StaffSentences() {}

    private static Form sure(String regex) {
        return new Form(compile(regex), false);
    }

    private static Form owned(String regex) {
        return new Form(compile(regex), true);
    }

    static Pattern compile(String regex) {
        return Pattern.compile(regex, CASE_INSENSITIVE | UNICODE_CASE);
    }
}
