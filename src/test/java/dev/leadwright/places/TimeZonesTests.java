package dev.leadwright.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeZonesTests {

    @ParameterizedTest
    @CsvSource({
        "Germany,,Hamburg,Europe/Berlin Europe/Busingen",
        "Österreich,Tirol,,Europe/Vienna",
        "United States,California,,America/Los_Angeles",
        "USA,NY,Albany,America/New_York",
        "US,Illinois,,America/Chicago",
        "US,TX,Houston,America/Chicago America/Denver",
        "us,,Chicago,America/Chicago",
        "Canada,Québec,Montréal,America/Toronto",
        "Australien,NSW,,Australia/Sydney",
        "Brasil,São Paulo,,America/Sao_Paulo",
        "Japan,,,Asia/Tokyo",
    })
    void aPlaceTellsItsZone(String country, String region, String city, String zones) {
        assertThat(TimeZones.of(Optional.of(country), Optional.ofNullable(region), Optional.ofNullable(city)))
                .extracting(ZoneId::getId)
                .containsExactlyInAnyOrder(zones.split(" "));
    }

    @Test
    void whatACountryLeavesOpenIsAllTold() {
        assertThat(TimeZones.of(Optional.of("US"), Optional.empty(), Optional.empty()))
                .contains(ZoneId.of("America/New_York"), ZoneId.of("Pacific/Honolulu"));
    }

    @Test
    void nothingIsKnownOfNowhere() {
        assertThat(TimeZones.of(Optional.empty(), Optional.of("CA"), Optional.of("Chicago")))
                .isEmpty();
        assertThat(TimeZones.of(Optional.of("Atlantis"), Optional.empty(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void everyCountryHasAZone() {
        Set<String> uninhabited = Set.of("BV", "HM");

        assertThat(Locale.getISOCountries())
                .filteredOn(code -> !uninhabited.contains(code))
                .allSatisfy(code -> assertThat(TimeZones.of(Optional.of(code), Optional.empty(), Optional.empty()))
                        .as(code)
                        .isNotEmpty());
    }
}
