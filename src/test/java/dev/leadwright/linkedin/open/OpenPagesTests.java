package dev.leadwright.linkedin.open;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.configuration.SettingsLoader;
import dev.leadwright.linkedin.LinkedinSettings;
import dev.leadwright.linkedin.Lookup;
import dev.leadwright.linkedin.PersonQuery;
import dev.leadwright.linkedin.Profile;
import dev.leadwright.web.PublicPages;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenPagesTests {
    private static final URI ADDRESS = URI.create("https://www.linkedin.com/in/ada-byron");
    private static final String PAGE = "<title>Ada Byron | LinkedIn</title><main><h1>Ada Byron</h1></main>";

    private static LinkedinSettings settings(boolean publicPages) {
        return new SettingsLoader()
                .load(
                        Optional.empty(),
                        Map.of(),
                        Map.of("linkedin.enabled", "true", "linkedin.public-pages", String.valueOf(publicPages)))
                .settings()
                .linkedin();
    }

    private static Lookup<Profile> ask(PublicPages.Answer answer) {
        var query = new PersonQuery(
                Optional.of("Ada"),
                Optional.of("Byron"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ADDRESS),
                Optional.empty());
        return new OpenPages(settings(true), _ -> answer).findProfiles(query);
    }

    private static PublicPages.Answer page(URI address, int status, String html) {
        return new PublicPages.Answer.Page(address, status, html, Instant.EPOCH);
    }

    @Test
    void aPageThatEverybodySeesIsRead() {
        assertThat(
                        ask(page(ADDRESS, 200, PAGE)) instanceof Lookup.Found<Profile>(List<Profile> found)
                                ? found
                                : List.of())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 403, 401, 451})
    void aWallEndsItWithAReason(int status) {
        assertThat(ask(page(ADDRESS, status, "")))
                .isEqualTo(new Lookup.Unknown<>("LinkedIn asks to log in there (" + status + "), which is not done"));
    }

    @Test
    void aRedirectToTheWallEndsIt() {
        URI wall = URI.create("https://www.linkedin.com/authwall?sessionRedirect=x");

        assertThat(ask(page(wall, 200, PAGE))).isInstanceOf(Lookup.Unknown.class);
    }

    @Test
    void robotsTxtEndsIt() {
        assertThat(ask(new PublicPages.Answer.None("The robots.txt of www.linkedin.com does not allow visiting it.")))
                .isEqualTo(new Lookup.Unknown<>("The robots.txt of www.linkedin.com does not allow visiting it."));
    }

    @Test
    void nothingIsAskedUnlessItIsSwitchedOn() {
        PublicPages none = _ -> {
            throw new AssertionError("asked");
        };
        var query = new PersonQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ADDRESS),
                Optional.of(ADDRESS));

        assertThat(new OpenPages(settings(false), none).findProfiles(query)).isInstanceOf(Lookup.Found.class);
        assertThat(new OpenPages(settings(false), none).findCompany(query)).isInstanceOf(Lookup.Found.class);
    }
}
