package dev.leadwright.web.extract;

import dev.leadwright.web.Fact.Field;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** schema.org's words as attributes of the page's own markup. */
final class Microdata implements Extractor {
    private static final String METHOD = "microdata Organization";
    private static final double CONFIDENCE = 0.9;

    @Override
    public void extract(Page page, Facts facts) {
        for (Element organization : page.document().select("[itemtype*=schema.org/]")) {
            String type = organization.attr("itemtype").replaceAll(".*/", "");
            if (!SchemaTypes.isOrganization(type) || !OwnSite.isOwn(page, property(organization, "url"))) {
                continue;
            }
            SchemaTypes.industry(type).ifPresent(industry -> add(page, facts, Field.INDUSTRY, industry));
            add(page, facts, Field.NAME, property(organization, "name"));
            add(page, facts, Field.DESCRIPTION, property(organization, "description"));
            add(page, facts, Field.INDUSTRY, property(organization, "industry"));
            String phone = property(organization, "telephone");
            add(page, facts, Field.PHONE, ContactDetails.isPhone(phone) ? phone : "");
            add(page, facts, Field.LOCATION, location(organization));
            EmployeeNumber.parseAlone(property(organization, "numberOfEmployees"))
                    .ifPresent(count -> add(page, facts, Field.EMPLOYEES, count.digits()));
        }
    }

    private static String location(Element organization) {
        return Stream.of("addressLocality", "addressRegion", "addressCountry")
                .map(part -> property(organization, part))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String property(Element organization, String name) {
        Element found = organization.selectFirst("[itemprop=" + name + "]");
        if (found == null) {
            return "";
        }
        return found.hasAttr("content")
                ? found.attr("content")
                : found.hasAttr("href") ? found.attr("href") : found.text();
    }

    private static void add(Page page, Facts facts, Field field, String value) {
        facts.add(page, field, value, METHOD, CONFIDENCE, value);
    }
}
