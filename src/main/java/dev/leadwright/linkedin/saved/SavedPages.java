package dev.leadwright.linkedin.saved;

import dev.leadwright.linkedin.CompanyProfile;
import dev.leadwright.linkedin.LinkedinSettings;
import dev.leadwright.linkedin.Lookup;
import dev.leadwright.linkedin.PersonQuery;
import dev.leadwright.linkedin.Profile;
import dev.leadwright.linkedin.ProfileSource;
import dev.leadwright.linkedin.page.LinkedinPage;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Pages that people saved into a folder. A page is known by the address in it: nothing of the CRM's text ever becomes a path.
 */
@Component
@Order(1)
final class SavedPages implements ProfileSource {
    private final Optional<SavedFolder> folder;

    SavedPages(LinkedinSettings settings) {
        this.folder = settings.findSavedFolder().map(SavedFolder::new);
    }

    @Override
    public String name() {
        return "Saved pages";
    }

    @Override
    public Lookup<Profile> findProfiles(PersonQuery query) {
        return new Lookup.Found<>(pages().flatMap(page ->
                        page instanceof LinkedinPage.OfPerson(Profile profile) ? Stream.of(profile) : Stream.empty())
                .filter(profile -> mayBeMeant(profile, query))
                .toList());
    }

    /** Who shares no name with the contact is no candidate worth a word. */
    private static boolean mayBeMeant(Profile profile, PersonQuery query) {
        String name = profile.name().toLowerCase(Locale.ROOT);
        return query.profile().filter(profile.address()::equals).isPresent()
                || query.lastName()
                        .filter(last -> name.contains(last.toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    @Override
    public Lookup<CompanyProfile> findCompany(PersonQuery query) {
        return new Lookup.Found<>(pages().flatMap(page -> page instanceof LinkedinPage.OfCompany(CompanyProfile company)
                        ? Stream.of(company)
                        : Stream.empty())
                .toList());
    }

    private Stream<LinkedinPage> pages() {
        return folder.stream().flatMap(saved -> saved.list().stream());
    }
}
