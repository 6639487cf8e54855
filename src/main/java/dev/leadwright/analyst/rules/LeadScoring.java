package dev.leadwright.analyst.rules;

import dev.leadwright.analyst.Assessment;
import dev.leadwright.analyst.Band;
import dev.leadwright.analyst.Criterion;
import dev.leadwright.analyst.Judgement;
import dev.leadwright.analyst.Lead;
import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.mail.MailDomains;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts a lead into the bands of the five criteria of sequence 1, each with its reason. */
@Component
final class LeadScoring {
    private static final int QUOTE = 60;

    private final LeadProfile profile;
    private final Engagement engagement;

    LeadScoring(LeadProfile profile, Clock clock) {
        this.profile = profile;
        this.engagement = new Engagement(clock);
    }

    Assessment assess(Lead lead) {
        List<Judgement> judgements =
                List.of(title(lead), size(lead), industry(lead), completeness(lead), engagement.judge(lead.contact()));
        return Assessment.of(judgements, explanation(judgements) + target(lead));
    }

    private String target(Lead lead) {
        return profile.targetCountry(lead)
                .map(country -> " " + PlainText.line(country, QUOTE) + " is a target country.")
                .orElse("");
    }

    private Judgement title(Lead lead) {
        return profile.level(lead)
                .map(level -> new Judgement(level.value(), quoted(level.said()) + rank(level.value()), level.field()))
                .orElse(new Judgement(Band.TITLE_UNKNOWN, "No job title is known", "contact.jobtitle"));
    }

    private static String rank(Band band) {
        return switch (band) {
            case TITLE_C_LEVEL -> " leads the company";
            case TITLE_VP -> " is a vice president";
            case TITLE_DIRECTOR -> " is a director or head";
            case TITLE_MANAGER -> " is a manager";
            default -> " is no leading role";
        };
    }

    private Judgement size(Lead lead) {
        return profile.employees(lead)
                .map(size -> new Judgement(
                        profile.sizeBand(size.value()),
                        PlainText.line(size.said(), QUOTE)
                                + people(size.said())
                                + offTarget(profile.sizeBand(size.value())),
                        size.field()))
                .orElse(new Judgement(
                        Band.SIZE_UNKNOWN, "The company's size is not known", "company.numberofemployees"));
    }

    private static String people(String said) {
        return said.chars().anyMatch(Character::isDigit) && said.chars().noneMatch(Character::isLetter)
                ? " employees"
                : "";
    }

    private static String offTarget(Band band) {
        return band == Band.SIZE_OFF_TARGET ? ", a size that fits little" : "";
    }

    private Judgement industry(Lead lead) {
        return profile.industry(lead)
                .map(industry -> new Judgement(
                        industry.value().fit(),
                        PlainText.line(industry.said(), QUOTE) + fit(industry.value()),
                        industry.field()))
                .orElse(new Judgement(Band.INDUSTRY_UNKNOWN, "The industry is not known", "company.industry"));
    }

    private static String fit(Industry industry) {
        return " is a " + industry.fit().label() + " (" + industry.name() + ")";
    }

    /** E-mail 10, phone 5, LinkedIn 5, website 5; together at most 10. */
    private static Judgement completeness(Lead lead) {
        Contact contact = lead.contact();
        List<String> known = new ArrayList<>();
        int points = 0;
        if (contact.email()
                .filter(address -> !MailDomains.isDisposable(MailDomains.of(address)))
                .isPresent()) {
            known.add("e-mail");
            points += 10;
        }
        if (has(contact, ContactProperty.PHONE) || has(contact, ContactProperty.MOBILE_PHONE)) {
            known.add("phone");
            points += 5;
        }
        if (has(contact, ContactProperty.LINKEDIN_URL)) {
            known.add("LinkedIn");
            points += 5;
        }
        if (has(contact, ContactProperty.WEBSITE) || companyWebsite(lead).isPresent()) {
            known.add("website");
            points += 5;
        }
        String reason = known.isEmpty() ? "No way to reach the lead is known" : "Known: " + String.join(", ", known);
        return new Judgement(completenessBand(points), reason, "contact");
    }

    private static Band completenessBand(int points) {
        if (points >= Band.DATA_COMPLETE.points()) {
            return Band.DATA_COMPLETE;
        }
        return points >= Band.DATA_PARTIAL.points() ? Band.DATA_PARTIAL : Band.DATA_SPARSE;
    }

    private static Optional<String> companyWebsite(Lead lead) {
        return lead.company()
                .flatMap(company -> company.properties()
                        .find(CompanyProperty.WEBSITE)
                        .or(() -> company.properties().find(CompanyProperty.DOMAIN)));
    }

    private static boolean has(Contact contact, String property) {
        return contact.properties().find(property).isPresent();
    }

    /** Names what speaks most for the lead, and what speaks least. That it can be reached speaks for no lead. */
    private static String explanation(List<Judgement> judgements) {
        List<Judgement> ranked = judgements.stream()
                .filter(judgement -> judgement.band().criterion() != Criterion.COMPLETENESS)
                .sorted(Comparator.comparingDouble(LeadScoring::share).reversed())
                .toList();
        Judgement best = ranked.getFirst();
        Judgement worst = ranked.getLast();
        String end = share(worst) == 1 ? "" : "; " + lowered(worst.reason());
        return best.band().points() == 0
                ? "Too little is known about this lead to score it."
                : best.reason() + end + ".";
    }

    private static double share(Judgement judgement) {
        Criterion criterion = judgement.band().criterion();
        return (double) judgement.band().points() / criterion.maxPoints();
    }

    private static String lowered(String sentence) {
        boolean name =
                sentence.startsWith("\"") || (sentence.length() > 1 && Character.isUpperCase(sentence.charAt(1)));
        return name ? sentence : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String quoted(String said) {
        return "\"" + PlainText.line(said, QUOTE).replace("\"", "'") + "\"";
    }
}
