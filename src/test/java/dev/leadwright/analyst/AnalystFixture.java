package dev.leadwright.analyst;

import dev.leadwright.analyst.AnalystSettings.WhenUnavailable;
import dev.leadwright.analyst.MailLint.LintCase;
import dev.leadwright.analyst.OutreachBrief.Stage;
import dev.leadwright.analyst.OutreachBrief.Strategy;
import dev.leadwright.crm.Company;
import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Properties;
import dev.leadwright.icp.IdealCustomerProfile;
import dev.leadwright.testing.Profiles;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The analyst's own parts as the application puts them together, for a firm that sells to fleets. */
public final class AnalystFixture {
    public static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    public final Analyst rules;
    public final MailLint lint;
    public final FactCheck facts;
    public final Grounding grounding;

    public AnalystFixture(String... forbidden) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        context.registerBean(
                AnalystSettings.class,
                () -> AnalystSettings.ofRules(Optional.of("https://meet.fleetwise.example/jo"), WhenUnavailable.WAIT));
        context.registerBean(IdealCustomerProfile.class, () -> profile(forbidden));
        context.scan("dev.leadwright.analyst.rules", "dev.leadwright.analyst.evidence", "dev.leadwright.analyst.lint");
        context.refresh();
        rules = context.getBean("rulesAnalyst", Analyst.class);
        lint = context.getBean(MailLint.class);
        facts = context.getBean(FactCheck.class);
        grounding = context.getBean(Grounding.class);
    }

    private static IdealCustomerProfile profile(String... forbidden) {
        String claims = Arrays.stream(forbidden).map(claim -> "'" + claim + "'").collect(Collectors.joining(", "));
        return Profiles.parse("""
                name: Fleet operators
                version: 1
                seller:
                  company: Fleetwise
                  en:
                    offer: keep every truck on the road
                    benefits: [see repairs coming, plan workshop visits]
                    forbidden-claims: [%s]
                  de: {offer: jeden Lkw auf der Straße zu halten, benefits: [Reparaturen kommen sehen]}
                """.formatted(claims));
    }

    /** {@code firstname, Ada, jobtitle, CTO}; names that begin with {@code company.} are the company's. */
    public static Lead lead(String... properties) {
        Map<String, String> contact = new HashMap<>();
        Map<String, String> company = new HashMap<>();
        for (int i = 0; i < properties.length; i += 2) {
            String name = properties[i];
            (name.startsWith("company.") ? company : contact).put(name.replace("company.", ""), properties[i + 1]);
        }
        return lead(contact, company);
    }

    public static Lead lead(Map<String, String> contact, Map<String, String> company) {
        return new Lead(
                new Contact(new ContactId("1"), new Properties(contact), NOW, NOW),
                company.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Company(new CompanyId("2"), new Properties(company), NOW, NOW)));
    }

    public static Finding finding(String id, Finding.Topic topic, String value) {
        return new Finding(id, topic, value, URI.create("https://engines.example/"), NOW, 0.9);
    }

    /** The findings of a draft about the lead with these facts. */
    public Linted read(Lead lead, List<Finding> facts, Draft draft) {
        return lint.check(
                draft,
                new LintCase(
                        new OutreachBrief(lead, Strategy.MEETING_REQUEST, Stage.FIRST_TOUCH, facts),
                        facts.stream().map(Finding::value).toList(),
                        List.of("Jo Winter")));
    }
}
