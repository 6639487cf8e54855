package dev.leadwright.web.extract;

import dev.leadwright.web.Fact.Field;
import dev.leadwright.web.technology.TechnologyRules;
import java.util.Locale;

/** The technologies a site shows. */
final class Technologies implements Extractor {
    private static final double CONFIDENCE = 0.9;

    private final TechnologyRules rules = TechnologyRules.load();

    @Override
    public void extract(Page page, Facts facts) {
        rules.find(page.uri(), page.document(), page.headers())
                .forEach(technology -> facts.add(
                        page,
                        Field.TECHNOLOGY,
                        technology.name(),
                        "technology rules, " + technology.category().toLowerCase(Locale.ROOT),
                        CONFIDENCE,
                        technology.sign()));
    }
}
