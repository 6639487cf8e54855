package dev.leadwright.web;

import static org.assertj.core.api.Assertions.assertThat;

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
}
