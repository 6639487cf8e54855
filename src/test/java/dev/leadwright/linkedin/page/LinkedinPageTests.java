package dev.leadwright.linkedin.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.linkedin.CompanyProfile;
import dev.leadwright.linkedin.Position;
import dev.leadwright.linkedin.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as LinkedIn serves them to everybody and to members, with people and companies made up. */
class LinkedinPageTests {
    private static final Instant AT = Instant.parse("2026-11-23T09:30:00Z");

    private static LinkedinPage page(String file) throws IOException {
        try (InputStream in = LinkedinPageTests.class.getResourceAsStream("/linkedin/" + file)) {
            String html = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return LinkedinPage.read(html, Optional.empty(), AT, "saved page");
        }
    }

    private static Profile profile(String file) throws IOException {
        return page(file) instanceof LinkedinPage.OfPerson(Profile profile)
                ? profile
                : org.assertj.core.api.Assertions.fail(file + ": " + page(file));
    }

    private static CompanyProfile company(String file) throws IOException {
        return page(file) instanceof LinkedinPage.OfCompany(CompanyProfile company)
                ? company
                : org.assertj.core.api.Assertions.fail(file + ": " + page(file));
    }

    @Test
    void structuredDataTellsThePersonThePageIsAboutAndNobodyElse() throws IOException {
        Profile ines = profile("01-public-json-ld.html");

        assertThat(ines.address()).isEqualTo(URI.create("https://www.linkedin.com/in/ines-valdez-7b1a2c"));
        assertThat(ines.name()).isEqualTo("Ines Valdez");
        assertThat(ines.positions())
                .extracting(Position::inWords)
                .containsExactly(
                        "VP Operations at Aster (2021-04 to now)",
                        "Operations Manager at Textil Norte (2016-02 to 2021-03)");
        assertThat(ines.method()).isEqualTo("saved page, JSON-LD Person");
    }

    @Test
    void severalPositionsOfACompanyStandInAGroup() throws IOException {
        Profile tom = profile("02-public-several-jobs.html");

        assertThat(tom.positions())
                .extracting(Position::inWords)
                .containsExactly(
                        "Director of Engineering at Heron Robotics (2023-09 to now)",
                        "Engineering Manager at Heron Robotics (2020-01 to 2023-08)",
                        "Advisor at Garnet Ventures (2022-01 to now)",
                        "Senior Software Engineer at Acme Motion Ltd (2015-03 to 2019-12)");
        assertThat(tom.skills()).containsExactly("ROS", "C++", "Motion planning");
        assertThat(tom.headline()).contains("Building robots that fold laundry");
    }

    @Test
    void withoutDatesNobodyKnowsWhetherAPositionGoesOn() throws IOException {
        assertThat(profile("03-public-no-dates.html").positions())
                .containsExactly(new Position(
                        Optional.of("Purchasing Manager"), "Driftwood", Optional.empty(), Optional.empty(), false));
    }

    @Test
    void whatIsMaskedIsNotKnown() throws IOException {
        assertThat(profile("04-masked-json-ld.html").positions())
                .containsExactly(new Position(Optional.empty(), "Borealis", Optional.empty(), Optional.empty(), true));
    }

    @Test
    void aGermanPageIsReadAsAnEnglishOne() throws IOException {
        Profile weiss = profile("05-german-public.html");

        assertThat(weiss.address().toString()).isEqualTo("https://www.linkedin.com/in/j%C3%BCrgen-wei%C3%9F-42");
        assertThat(weiss.positions())
                .extracting(Position::inWords)
                .containsExactly(
                        "Geschäftsführer at Weiß Werkzeugbau GmbH (2012-03 to now)",
                        "Konstruktionsleiter at Maschinenfabrik Süd AG (2004-10 to 2012-02)");
        assertThat(weiss.skills()).containsExactly("Werkzeugbau", "Spritzguss");
    }

    @Test
    void thePageThatMembersSeeTellsTheSame() throws IOException {
        Profile maya = profile("06-member-view.html");

        assertThat(maya.address()).isEqualTo(URI.create("https://www.linkedin.com/in/maya-lindt"));
        assertThat(maya.positions())
                .extracting(Position::inWords)
                .containsExactly(
                        "Chief Technology Officer at Cobalt Systems (2024-02 to now)",
                        "VP Engineering at Cobalt Systems (2020-10 to 2024-02)",
                        "Lead Developer at Ember Data (2014-06 to 2020-09)");
        assertThat(maya.skills()).containsExactly("PostgreSQL", "Distributed systems");
    }

    @Test
    void aCompanysSizeIsItsOwnAndNotThatOfItsFollowersOrMembers() throws IOException {
        CompanyProfile aster = company("07-company.html");
        CompanyProfile weiss = company("08-company-member-german.html");

        assertThat(aster.size()).contains("51-200");
        assertThat(aster.industry()).contains("Software Development");
        assertThat(aster.headquarters()).contains("Madrid, Community of Madrid");
        assertThat(weiss.address()).isEqualTo(URI.create("https://www.linkedin.com/company/weiss-werkzeugbau-gmbh"));
        assertThat(weiss.size()).contains("1001-5000");
        assertThat(weiss.industry()).contains("Maschinenbau");
        assertThat(company("09-company-followers-only.html").size()).isEmpty();
    }

    @Test
    void whoLeftHasAnotherPresentPosition() throws IOException {
        assertThat(profile("14-left-the-company.html").currentPositions())
                .extracting(Position::inWords)
                .containsExactly("Directeur commercial at Nouveau SAS (2025-01 to now)");
    }

    @ParameterizedTest
    @CsvSource({
        "10-auth-wall.html, LinkedIn asks to log in there",
        "13-broken.html, It is no profile",
        "15-not-linkedin.html, It is no profile"
    })
    void whatTellsNothingSaysWhy(String file, String reason) throws IOException {
        assertThat(page(file))
                .isInstanceOfSatisfying(
                        LinkedinPage.Nothing.class,
                        nothing -> assertThat(nothing.reason()).startsWith(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<", "<html>", "{\"@type\":\"Person\"}", "<script type=application/ld+json>[[[[["})
    void nothingStandsInTheWayOfAReader(String html) {
        assertThat(LinkedinPage.read(html, Optional.empty(), AT, "saved page"))
                .isInstanceOf(LinkedinPage.Nothing.class);
    }

    @ParameterizedTest
    @CsvSource({"/authwall?trk=x", "/uas/login", "/login", "/checkpoint/lg/login"})
    void aLoginPageIsKnownByItsAddress(String path) {
        URI address = URI.create("https://www.linkedin.com" + path);

        assertThat(LinkedinPage.read("<main><h1>Ada Byron</h1></main>", Optional.of(address), AT, "public page"))
                .isInstanceOf(LinkedinPage.Nothing.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "51-200 employees; 51-200",
                "10,001+ employees; 10001+",
                "1.001–5.000 Beschäftigte; 1001-5000",
                "2-10; 2-10",
                "85 employees; 85",
                "5,210 followers;",
                "1,204 associated members;",
                "200-51 employees;",
                "Self-employed;"
            })
    void sizesAreReadAsTheyAreSaid(String text, String size) {
        assertThat(CompanyReading.size(text)).isEqualTo(Optional.ofNullable(size));
    }
}
