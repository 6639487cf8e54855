package dev.leadwright.linkedin.open;

import dev.leadwright.linkedin.CompanyProfile;
import dev.leadwright.linkedin.LinkedinSettings;
import dev.leadwright.linkedin.Lookup;
import dev.leadwright.linkedin.PersonQuery;
import dev.leadwright.linkedin.Profile;
import dev.leadwright.linkedin.ProfileSource;
import dev.leadwright.linkedin.page.LinkedinPage;
import dev.leadwright.web.PublicPages;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Profile and company pages as anybody sees them, at addresses the CRM has. LinkedIn's robots.txt or its log-in wall mostly
 * end it, and then it is over: neither is passed.
 */
@Component
@Order(3)
final class OpenPages implements ProfileSource {
    private static final int OK = 200;
    /** What LinkedIn answers to those it takes for programs, and the usual ways to say no. */
    private static final Set<Integer> WALLS = Set.of(401, 403, 451, 999);

    private final PublicPages pages;
    private final boolean enabled;

    OpenPages(LinkedinSettings settings, PublicPages pages) {
        this.pages = pages;
        this.enabled = settings.enabled() && settings.publicPages();
    }

    @Override
    public String name() {
        return "Public page";
    }

    @Override
    public Lookup<Profile> findProfiles(PersonQuery query) {
        return switch (read(query.profile())) {
            case LinkedinPage.OfPerson(Profile profile) -> new Lookup.Found<>(List.of(profile));
            case LinkedinPage.OfCompany _ -> new Lookup.Unknown<>("The page is a company's");
            case LinkedinPage.Nothing(String reason) -> none(reason);
        };
    }

    @Override
    public Lookup<CompanyProfile> findCompany(PersonQuery query) {
        return switch (read(query.companyPage())) {
            case LinkedinPage.OfCompany(CompanyProfile company) -> new Lookup.Found<>(List.of(company));
            case LinkedinPage.OfPerson _ -> new Lookup.Unknown<>("The page is a person's");
            case LinkedinPage.Nothing(String reason) -> none(reason);
        };
    }

    private static <T> Lookup<T> none(String reason) {
        return reason.isEmpty() ? new Lookup.Found<>(List.of()) : new Lookup.Unknown<>(reason);
    }

    private LinkedinPage read(Optional<URI> address) {
        if (!enabled || address.isEmpty()) {
            return new LinkedinPage.Nothing("");
        }
        return switch (pages.get(address.get())) {
            case PublicPages.Answer.None(String reason) -> new LinkedinPage.Nothing(reason);
            case PublicPages.Answer.Page page
            when WALLS.contains(page.status()) ->
                new LinkedinPage.Nothing("LinkedIn asks to log in there (" + page.status() + "), which is not done");
            case PublicPages.Answer.Page page
            when page.status() != OK -> new LinkedinPage.Nothing("LinkedIn answers " + page.status());
            case PublicPages.Answer.Page page ->
                LinkedinPage.read(page.html(), Optional.of(page.address()), page.at(), "public page");
        };
    }
}
