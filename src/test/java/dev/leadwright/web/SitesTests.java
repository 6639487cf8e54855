package dev.leadwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitesTests {
    @ParameterizedTest
    @CsvSource({
        "www.company.com, company.com",
        "shop.company.co.uk, company.co.uk",
        "COMPANY.de., company.de",
        "www.company.example, company.example",
        "company.example, company.example",
        "localhost, localhost",
        "8.8.8.8, 8.8.8.8",
        "[2606:4700::1111], [2606:4700::1111]"
    })
    void theRegistrableDomainTellsTheSite(String host, String domain) {
        assertThat(Sites.registrableDomain(host)).isEqualTo(domain);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.Company.com, company.com",
        "http://company.com/, company.com",
        "https://company.com/de/, company.com",
        "https://company.com/en-us/index.html, company.com",
        "https://company.com/home, company.com",
        "https://company.com/shops/aster/, company.com/shops/aster",
        "https://sites.host.com/view/aster, sites.host.com/view/aster",
        "https://de.company.com, de.company.com"
    })
    void aSiteIsKnownByItsHostHoweverItsAddressIsWritten(URI address, String key) {
        assertThat(Sites.key(address)).isEqualTo(key);
    }
}
