package dev.leadwright.agents.enricher;

import dev.leadwright.agents.lead.Leads;
import dev.leadwright.analyst.FactCheck;
import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.analyst.Lead;
import dev.leadwright.crm.Company;
import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.linkedin.LinkedinResult;
import dev.leadwright.linkedin.LinkedinSearch;
import dev.leadwright.linkedin.LinkedinSearch.Subject;
import dev.leadwright.linkedin.PersonQuery;
import dev.leadwright.linkedin.ProfileAddress;
import dev.leadwright.orchestration.ServiceSuspended;
import dev.leadwright.orchestration.TemporaryFailure;
import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The contact's profile at LinkedIn and the company's page there, where {@code linkedin.enabled} allows to look for them. */
@Component
class LinkedinSource implements FieldSource {
    private static final Set<Topic> OF_PERSON =
            EnumSet.of(Topic.TITLE, Topic.YEARS_AT_COMPANY, Topic.EXPERIENCE, Topic.SKILL);
    private static final Set<Topic> OF_COMPANY = EnumSet.of(Topic.EMPLOYEES, Topic.INDUSTRY);

    private final LinkedinSearch linkedin;
    private final Websites websites;
    private final FactCheck check;
    private final Clock clock;

    LinkedinSource(LinkedinSearch linkedin, Websites websites, FactCheck check, Clock clock) {
        this.linkedin = linkedin;
        this.websites = websites;
        this.check = check;
        this.clock = clock;
    }

    @Override
    public Set<Topic> tells() {
        EnumSet<Topic> all = EnumSet.copyOf(OF_PERSON);
        all.addAll(OF_COMPANY);
        return linkedin.isEnabled() ? all : EnumSet.noneOf(Topic.class);
    }

    @Override
    public void look(Search search) {
        PersonQuery query = query(search);
        LinkedinResult result = ask(query, wanted(search), search);
        new LinkedinFindings(search, query, check, clock.instant()).add(result);
        OF_PERSON.stream().filter(search::isOpen).map(LinkedinSource::inWords).forEach(search::misses);
        search.tell(inWords(result));
    }

    private static Set<Subject> wanted(Search search) {
        EnumSet<Subject> wanted = EnumSet.noneOf(Subject.class);
        if (OF_PERSON.stream().anyMatch(search::isOpen)) {
            wanted.add(Subject.PERSON);
        }
        if (OF_COMPANY.stream().anyMatch(search::isOpen)) {
            wanted.add(Subject.COMPANY);
        }
        return wanted;
    }

    /** A source that cannot answer now is asked again within the run (sequence 5), and then done without: it holds up no lead. */
    private LinkedinResult ask(PersonQuery query, Set<Subject> wanted, Search search) {
        var last = new AtomicReference<>(LinkedinResult.NOTHING);
        try {
            return search.run.retrying("ask LinkedIn's sources", () -> {
                LinkedinResult result = linkedin.search(query, wanted);
                last.set(result);
                if (result.askAgain().isPresent()) {
                    throw new TemporaryFailure(String.join("; ", result.notes()), null, result.askAgain());
                }
                return result;
            });
        } catch (ServiceSuspended suspended) {
            throw suspended;
        } catch (TemporaryFailure failure) {
            return last.get();
        }
    }

    private PersonQuery query(Search search) {
        Lead lead = search.lead;
        Optional<String> page = lead.company()
                .flatMap(company -> company.properties().find(CompanyProperty.LINKEDIN_PAGE))
                .or(() -> search.findings().stream()
                        .filter(found -> found.finding().topic() == Topic.LINKEDIN_PAGE && search.isCredible(found))
                        .map(found -> found.finding().value())
                        .findFirst());
        return new PersonQuery(
                lead.contact().firstName(),
                lead.contact().lastName(),
                Leads.company(lead),
                domain(lead),
                lead.contact().properties().find(ContactProperty.LINKEDIN_URL).flatMap(ProfileAddress::ofProfile),
                page.or(() -> lead.company().flatMap(Company::website)).flatMap(ProfileAddress::ofCompany));
    }

    private Optional<String> domain(Lead lead) {
        return Stream.of(
                        lead.company().flatMap(Company::domain),
                        websites.find(lead).map(URI::getHost))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String inWords(Topic topic) {
        return switch (topic) {
            case TITLE -> "verified title";
            case YEARS_AT_COMPANY -> "years at the company";
            case EXPERIENCE -> "previous experience";
            default -> "skills";
        };
    }

    private static String inWords(LinkedinResult result) {
        String found = result.profile().isPresent() ? "the contact's profile" : "";
        String company = result.company().isPresent() ? "the company's page" : "";
        String both = Stream.of(found, company)
                .filter(text -> !text.isEmpty())
                .reduce((a, b) -> a + " and " + b)
                .orElse("");
        String notes = result.notes().isEmpty() ? "" : " (" + String.join("; ", result.notes()) + ")";
        String others = result.candidates().isEmpty()
                ? ""
                : " " + result.candidates().size() + " of the name or address not counted as the contact.";
        return (both.isEmpty() ? "LinkedIn told nothing" : "LinkedIn told " + both) + notes + "." + others;
    }
}
