package dev.leadwright.replies.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the writer of a mail said: without the quoted mail, without signature and legal notice. Words in those are ours, or a
 * company's; they must not count as the writer's.
 */
final class OwnWords {
    private static final int ATTRIBUTION_LINES = 3;
    private static final int HEADER_LINES = 6;

    /** "On Monday Ada wrote:" in the languages read here; after {@link Plain}. */
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(?:on|am|le|el|il|op|em|a|il giorno|il giorno|den|vom|in data|lun|mar|mer|mie|jeu|gio|ven|vie|sam|sab|dim|dom)"
                    + "\\b.{4,240}"
                    + "(?:wrote|schrieb|a ecrit|escribio|ha scritto|schreef|escreveu)(?: ?.{0,120}[:>])? ?:?"
                    + "|.{3,120}<[^<>]+@[^<>]+> ?(?:wrote|schrieb|a ecrit|escribio|ha scritto|schreef|escreveu).{0,60}:"
                    + "|.{3,80} (?:wrote|schrieb am .{3,40}|schrieb|a ecrit|schreef op .{3,40}) ?:");

    private static final Pattern ORIGINAL = Pattern.compile("[-_=*\\s]{2,}(?:original message|original appointment"
            + "|ursprungliche nachricht|urspruengliche nachricht|originalnachricht|message d'origine|message original"
            + "|mensaje original|messaggio originale|oorspronkelijk bericht|mensagem original|forwarded message"
            + "|weitergeleitete nachricht|reply message|antwort auf)[-_=*\\s]*.*"
            + "|_{20,}|begin forwarded message:|anfang der weitergeleiteten nachricht:");

    private static final Pattern SENDER_LINE = Pattern.compile("\\*?(?:from|von|de|da|van)\\*? ?:.{2,}");
    private static final Pattern DATE_LINE = Pattern.compile("\\*?(?:sent|gesendet|envoye|enviado(?: el| em)?|inviato"
            + "|verzonden|date|datum|fecha|data|enviada(?: em)?|to|an|a|para|aan|subject|betreff|objet|asunto|oggetto"
            + "|onderwerp|assunto)\\*? ?:.*");

    private static final Pattern SIGNATURE = Pattern.compile("--|__|-- ?|\\*{3,}|sent from my .{2,40}|sent via .{2,30}"
            + "|get outlook for .{2,20}|von meinem .{2,40} gesendet|gesendet (?:von|mit) .{2,60}|envoye (?:de|depuis) mon .{2,40}"
            + "|enviado desde mi .{2,40}|inviato da(?:l mio)? .{2,40}|verzonden (?:vanaf|met|van) .{2,40}"
            + "|enviado (?:do|a partir do) meu .{2,40}|diese nachricht wurde von .{2,60} gesendet");

    private static final Pattern REGARDS = Pattern.compile(
            "(?:with )?(?:(?:best|kind|warm|many|kindest|warmest) regards"
                    + "|regards|best wishes|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)|kr|br|cheers"
                    + "|mit (?:freundlichen|besten|herzlichen|freundlichem|lieben) (?:grussen|gruessen|gruss)"
                    + "|(?:freundliche|beste|viele|liebe|schone|herzliche) (?:grusse|gruesse)(?: .{0,30})?|mfg|vg|lg"
                    + "|(?:bien )?cordialement|bien a vous|sinceres salutations|(?:un )?(?:saludo|cordial saludo)|saludos(?: cordiales)?"
                    + "|atentamente|(?:cordiali|distinti) saluti|(?:met )?vriendelijke groet(?:en)?|groeten|hartelijke groet(?:en)?"
                    + "|atenciosamente|cumprimentos|melhores cumprimentos|com os melhores cumprimentos|abracos?)[,.! ]*");

    private static final Pattern LEGAL = Pattern.compile(
            "(?:this (?:e-?mail|message|communication)(?: and any .{2,60})?"
                    + "(?:,.{0,60},)? (?:is|are|may|contains?|was) .{0,40}(?:confidential|intended|privileged|sent).*"
                    + "|(?:confidentiality|legal) notice.*|disclaimer\\b.*|diese (?:e-?mail|nachricht) (?:enthalt|kann|ist) .{0,40}vertraulich.*"
                    + "|ce (?:message|courriel|mail) .{0,60}confidentiel.*|este (?:mensaje|correo|mensagem) .{0,80}confidencial.*"
                    + "|questo messaggio .{0,80}riservat.*|dit bericht .{0,60}vertrouwelijk.*"
                    + "|to unsubscribe from this (?:group|list).*|you received this message because you are subscribed.*)");

    private OwnWords() {}

    static String of(String text) {
        List<String> own = new ArrayList<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String plain = Plain.of(line);
            if (line.startsWith(">") || line.startsWith("|")) {
                continue;
            }
            int attribution = attributionAt(lines, i);
            if (attribution > 0) {
                if (!quotesFollow(lines, i + attribution)) {
                    break;
                }
                i += attribution - 1;
                continue;
            }
            if (Effort.on(ORIGINAL, plain).matches() || isHeaderBlock(lines, i)) {
                break;
            }
            if (Effort.on(SIGNATURE, plain).matches() || Effort.on(LEGAL, plain).matches()) {
                break;
            }
            if (Effort.on(REGARDS, plain).matches() && !own.isEmpty()) {
                break;
            }
            own.add(line);
        }
        return String.join("\n", own).strip();
    }

    /** How many lines the attribution takes that begins here; 0: there is none. */
    private static int attributionAt(List<String> lines, int at) {
        var joined = new StringBuilder();
        for (int i = 0;
                i < ATTRIBUTION_LINES
                        && at + i < lines.size()
                        && !lines.get(at + i).isEmpty();
                i++) {
            joined.append(lines.get(at + i)).append(' ');
            if (joined.length() < 400
                    && Effort.on(ATTRIBUTION, Plain.of(joined.toString())).matches()) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean quotesFollow(List<String> lines, int from) {
        return lines.stream()
                .skip(from)
                .filter(line -> !line.isEmpty())
                .limit(1)
                .anyMatch(line -> line.startsWith(">"));
    }

    /** Outlook's "From: ... Sent: ... To: ..." */
    private static boolean isHeaderBlock(List<String> lines, int at) {
        return Effort.on(SENDER_LINE, Plain.of(lines.get(at))).matches()
                && lines.stream()
                                .skip(at + 1L)
                                .filter(line -> !line.isEmpty())
                                .limit(HEADER_LINES)
                                .filter(line ->
                                        Effort.on(DATE_LINE, Plain.of(line)).matches())
                                .count()
                        >= 2;
    }
}
