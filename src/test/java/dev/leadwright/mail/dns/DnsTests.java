package dev.leadwright.mail.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DnsTests {
    private final NameServer server = new NameServer();
    private final Dns dns = server.dns();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aTextIsOneWhateverPiecesItCameIn() throws Exception {
        String key = "v=DKIM1; k=rsa; p=" + "A".repeat(290) + " \"quoted\" back\\slash";
        server.text("sel._domainkey.firm.example", key)
                .text("firm.example", "v=spf1 -all")
                .text("firm.example", "other");

        assertThat(dns.texts("sel._domainkey.firm.example")).containsExactly(key);
        assertThat(dns.texts("firm.example")).containsExactlyInAnyOrder("v=spf1 -all", "other");
    }

    @Test
    void theBestMailServerStandsFirst() throws Exception {
        server.mailServer("firm.example", 20, "b.firm.example").mailServer("firm.example", 5, "A.firm.example");
        server.mailServer("none.example", 0, ".");

        assertThat(dns.mailServers("firm.example")).containsExactly("a.firm.example", "b.firm.example");
        assertThat(dns.mailServers("none.example")).containsExactly(".");
    }

    @Test
    void addressesHaveNames() throws Exception {
        server.address("mx.firm.example", "192.0.2.7").address("mx.firm.example", "2001:db8::7");
        server.pointer("7.2.0.192.in-addr.arpa", "mx.firm.example");
        server.pointer("7.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa", "six.firm.example");

        assertThat(dns.addresses("mx.firm.example")).hasSize(2).contains("192.0.2.7");
        assertThat(dns.names("192.0.2.7")).containsExactly("mx.firm.example");
        assertThat(dns.names("2001:db8::7")).containsExactly("six.firm.example");
    }

    @Test
    void whatIsNotThereIsEmptyAndNoAnswerIsNone() throws Exception {
        server.text("firm.example", "v=spf1 -all");

        assertThat(dns.texts("nobody.example")).isEmpty();
        assertThat(dns.mailServers("firm.example")).isEmpty();

        server.fallSilent();
        assertThatThrownBy(() -> dns.texts("firm.example"))
                .isInstanceOf(DnsUnavailable.class)
                .hasMessage("The name servers do not answer for firm.example.");
    }
}
