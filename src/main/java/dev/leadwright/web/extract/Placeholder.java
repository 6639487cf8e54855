package dev.leadwright.web.extract;

import dev.leadwright.web.Fact;
import java.util.regex.Pattern;

/** Pages that stand where a company's would: of a domain that is for sale, of a server nobody has set up, of a site to come. */
final class Placeholder {
    private static final int SHORT = 1_500;
    private static final Pattern PARKED_BY = Pattern.compile(
            "//(?:[\\w-]{1,60}\\.){0,4}(?:sedoparking|parkingcrew|bodis|parklogic|above|dan|afternic|hugedomains|uniregistry|sedo|cashparking|undeveloped)\\.(?:com|net)(?:/|$)");
    private static final Pattern NOBODYS = Pattern.compile(
            "(?iu)domain (?:name )?(?:is|may be|could be) (?:for sale|available|parked)"
                    + "|(?:is|steht) (?:zum verkauf|for sale!?$)|buy this domain|domain (?:steht )?(?:zum|zu) verkauf|diese domain (?:ist|wurde)"
                    + "|(?:nom de )?domaine (?:est )?à vendre|dominio (?:está )?en venta|dominio (?:è )?in vendita|domein (?:is )?te koop"
                    + "|parked (?:free|domain)|this (?:web)?page is parked|welcome to nginx|apache2 (?:ubuntu|debian) default page|^it works!$"
                    + "|iis windows server|default web ?site page|index of /|account (?:has been )?suspended|website is no longer available"
                    + "|plesk default page|test page for|placeholder page|hier entsteht (?:in kürze )?eine neue (?:internetpräsenz|website|homepage)");
    private static final Pattern TO_COME =
            Pattern.compile("(?iu)coming soon|under construction|under maintenance|launching soon"
                    + "|in kürze (?:online|verfügbar)|demnächst|im aufbau|bientôt (?:en ligne|disponible)|próximamente|en construcción"
                    + "|prossimamente|in costruzione|binnenkort|em breve|em construção");

    private Placeholder() {}

    /** Whether the page tells of no company at all. */
    static boolean isNobodys(Page page) {
        String text = page.text(SHORT + 1);
        boolean isShort = page.lines().stream().mapToInt(String::length).sum() <= SHORT;
        boolean parked = page.document().select("script[src], iframe[src], img[src], frame[src]").stream()
                .limit(50)
                .anyMatch(element -> PARKED_BY.matcher(element.attr("src")).find());
        return isShort
                && (parked
                        || NOBODYS.matcher(text).find()
                        || NOBODYS.matcher(page.document().title()).find());
    }

    /** Whether it says only that there is nothing yet. */
    static boolean isNoDescription(Fact fact) {
        return fact.field() == Fact.Field.DESCRIPTION
                && TO_COME.matcher(fact.value()).find();
    }
}
