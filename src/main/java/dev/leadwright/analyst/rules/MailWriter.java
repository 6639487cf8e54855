package dev.leadwright.analyst.rules;

import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.Draft;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.OutreachBrief;
import dev.leadwright.crm.Company;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.icp.IdealCustomerProfile;
import dev.leadwright.icp.Pitch;
import dev.leadwright.icp.Seller;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes a mail from a template and what is known about the lead. The same brief always gives the same mail. */
@Component
final class MailWriter {
    /** Sequence 3. */
    private static final int LONGEST_SUBJECT = 100;

    private static final int MOST_BENEFITS = 2;

    private final AnalystSettings settings;
    private final Seller seller;
    private final LeadProfile profile;
    private final RecentNews news;
    private final MailTemplates templates = new MailTemplates();

    MailWriter(AnalystSettings settings, IdealCustomerProfile icp, LeadProfile profile, Clock clock) {
        this.settings = settings;
        this.seller = icp.seller();
        this.profile = profile;
        this.news = new RecentNews(clock);
    }

    Draft write(OutreachBrief brief) {
        Language language = language(brief.lead().contact());
        MailTemplate template = templates.get(language, brief.strategy(), brief.stage());
        Optional<RecentNews.Headline> headline = news.find(brief);
        Map<String, String> slots = new HashMap<>(slots(brief.lead(), language));
        headline.ifPresent(found -> slots.put("news", found.text()));
        String body = template.body(slots);
        List<String> cites = headline.filter(found -> body.contains(found.text()))
                .map(RecentNews.Headline::cites)
                .orElse(List.of());
        return new Draft(template.subject(slots, LONGEST_SUBJECT), body, cites);
    }

    /** German only where the offer can be said in German. */
    private Language language(Contact contact) {
        Language preferred = Language.of(contact);
        return seller.pitch(preferred.folder()).isPresent() ? preferred : Language.ENGLISH;
    }

    private Map<String, String> slots(Lead lead, Language language) {
        Map<String, String> slots = new HashMap<>();
        Contact contact = lead.contact();
        Optional<String> first = contact.firstName().flatMap(PlainText::name);
        first.ifPresent(name -> slots.put("firstName", name));
        fullName(contact, first).ifPresent(name -> slots.put("fullName", name));
        company(lead).ifPresent(name -> slots.put("company", name));
        profile.industry(lead)
                .flatMap(industry -> templates.note(language, industry.value()))
                .ifPresent(note -> slots.put("industryNote", note));
        profile.role(lead)
                .flatMap(role -> templates.note(language, role.value().department()))
                .ifPresent(note -> slots.put("roleNote", note));
        Pitch pitch = seller.pitch(language.folder()).orElseThrow();
        slots.put("seller", seller.company());
        slots.put("offer", pitch.offer());
        slots.put("benefits", benefits(pitch, language));
        settings.meetingLink().ifPresent(link -> slots.put("meetingLink", link));
        return slots;
    }

    private static Optional<String> fullName(Contact contact, Optional<String> first) {
        Optional<String> last = contact.lastName().flatMap(PlainText::name);
        return first.isPresent() && last.isPresent()
                ? Optional.of(Stream.of(first, last).flatMap(Optional::stream).collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    private static Optional<String> company(Lead lead) {
        return lead.company()
                .flatMap(Company::name)
                .or(() -> lead.contact().properties().find(ContactProperty.COMPANY))
                .flatMap(PlainText::company);
    }

    private String benefits(Pitch pitch, Language language) {
        return pitch.benefits().stream().limit(MOST_BENEFITS).collect(Collectors.joining(templates.and(language)));
    }
}
