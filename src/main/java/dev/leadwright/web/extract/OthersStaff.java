package dev.leadwright.web.extract;

import static dev.leadwright.web.extract.StaffSentences.compile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the numbers of people that are not the company's own staff of today: somebody else's, the past's, the future's. */
final class OthersStaff {

    /** What makes all numbers of a sentence somebody else's, the past's or the future's. */
    private static final Pattern SENTENCE = compile("\\b(?:trusted by|helps?|helped|helping|(?:companies|businesses"
            + "|organi[sz]ations|firms|employers|teams|enterprises|startups) (?:with|of|from|between|that)"
            + "|for (?:companies|businesses|teams|employers|organi[sz]ations|firms)|if you have|up to|per employee|(?:each|every) (?:customer|client|company|team|business|project|one|of them|day|week|month|year)"
            + "|lead|led|leads|managed|manages|managing|you will|you['’]ll|join a|their (?:employees|staff|people|teams?)|of our (?:customers|clients|members|partners)|hired?|hiring|recruit(?:s|ed|ing)?|new employees|laid off|layoffs|dismissed"
            + "|will (?:add|hire|employ|have|be)|plans? to|by 20\\d\\d|had|was|were|started with|began with|founded with|once|back then"
            + "|acquired|trained|train|surveyed|study of|survey of|saved|saves|save|openings|teams? of (?:one|two|three|2|3)"
            + "|onboard(?:s|ed|ing)?|per year|a year|at risk|your (?:employees|staff|team|company|people)|any size|less than|under|ideal for|select|how many|case study|unter|moins de|menos de|meno di|minder dan"
            + "|fewer than|at least|minimum|starting (?:at|from)|pricing|plan|plans|licen[cs]es?|seats?|visitors|guests"
            + "|you (?:must|need|have to)|your business|your organi[sz]ation|as an employer|employers? with|average|typical|according to"
            + "|(?:our|the|an?|largest) (?:customer|client|competitor|software|platform|app|product|database|tool)"
            + "|sind sie|müssen sie|brauchen sie|vous devez|debe|deve|moet u|u moet|laut einer|selon une|según"
            + "|(?:unser|unsere|ein|der) (?:\\p{L}+ )?(?:kunde|wettbewerber)|(?:notre|nuestro|il nostro|onze|nosso) (?:client|cliente|klant|concurrent)"
            + "|client with|customer with|clients with|customers with"
            + "|unternehmen (?:mit|ab|von)|(?:firmen|betriebe|arbeitgeber|organisationen) (?:mit|ab|von)|bis zu|hatten?"
            + "|stellen|neue mitarbeite\\w+|ab \\d+ mitarbeite\\w+|je mitarbeite\\w+|pro mitarbeite\\w+|ihre mitarbeite\\w+|damals"
            + "|geschult|eingestellt|einstellen|suchen|wir helfen|helfen wir|wir unterstützen"
            + "|entreprises (?:de|avec|comptant)|jusqu['’]à|nous aidons|recrut\\w+|embauch\\w+|avait|comptait"
            + "|empresas (?:de|con|com)|hasta|ayudamos|contratar\\w*|tenía"
            + "|aziende (?:con|da|di)|imprese (?:con|da)|fino a|assum\\w+|aiutiamo"
            + "|bedrijven (?:met|van|vanaf)|organisaties met|tot wel|wij helpen|we helpen"
            + "|até|ajudamos|tinha)(?!\\w)");

    /** What makes the number somebody else's that stands between the same commas. */
    private static final Pattern CLAUSE =
            compile("\\b(?:customers?|clients?|users?|subscribers?|followers?|readers|members of"
                    + "|serv(?:es?|ing)|support(?:s|ing)?|students?|patients?|volunteers"
                    + "|kunden|nutzer|clienti|klanten|alunos|patienten|studierende|clientes?|utilisateurs|patients|élèves|étudiants|volontari|studenti|leden)"
                    + "\\b");

    /** A part of the company only. */
    private static final Pattern PART =
            compile("\\b(?:our|this|the) (?:\\p{L}+ )?(?:office|branch|plant|factory|site|department"
                    + "|division|store|warehouse|subsidiary|lab|laboratory|hub|call cent(?:re|er))\\b|\\b(?:our|the) (?:\\p{L}+ ){1,3}in \\p{L}+ (?:has|have|employs|is home)\\b|\\b(?:am standort|im werk|in der niederlassung|die abteilung"
                    + "|der abteilung|in der filiale|dans (?:notre|l['’]) ?(?:agence|usine|filiale)|en nuestra (?:oficina|sede|planta)"
                    + "|nella (?:filiale|sede)|in onze vestiging|na nossa (?:filial|fábrica))(?!\\w)");

    private static final Pattern CLAUSE_END =
            Pattern.compile("[,;:] | (?:and|und|et|y|e|en) (?=\\p{L}*[^\\d]{0,3}\\d)");
    private static final Pattern QUOTE = Pattern.compile("[\"“”„«»]");

    private OthersStaff() {}

    /** Whether the sentence speaks of somebody else as a whole. */
    static boolean speaksOf(String sentence) {
        return SENTENCE.matcher(sentence).find() || PART.matcher(sentence).find();
    }

    /** Whether the number at the position is somebody else's. */
    static boolean owns(String sentence, int position) {
        return CLAUSE.matcher(clause(sentence, position)).find() || isQuoted(sentence, position);
    }

    /** What a customer is quoted as saying speaks of the customer. */
    private static boolean isQuoted(String sentence, int position) {
        return QUOTE.matcher(sentence.substring(0, position)).results().count() % 2 == 1;
    }

    /** The part of the sentence around a position, from comma to comma. */
    private static String clause(String sentence, int position) {
        int start = 0;
        Matcher end = CLAUSE_END.matcher(sentence);
        while (end.find()) {
            if (end.start() >= position) {
                return sentence.substring(start, end.start());
            }
            start = end.end();
        }
        return sentence.substring(start);
    }
}
