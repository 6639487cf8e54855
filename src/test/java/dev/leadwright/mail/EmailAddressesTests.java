package dev.leadwright.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.testing.SharedData;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class EmailAddressesTests {
    @ParameterizedTest
    @CsvSource({
        "ada@example.com, ada@example.com",
        "' Ada.Lovelace@Example.COM ', ada.lovelace@example.com",
        "o'brien+list@mail.example.co.uk, o'brien+list@mail.example.co.uk",
        "info@müller.example, info@xn--mller-kva.example"
    })
    void aUsableAddressIsNormalised(String address, String normal) {
        assertThat(EmailAddresses.normalise(address)).contains(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "ada",
                "ada@",
                "@example.com",
                "ada@localhost",
                "ada@example",
                "ada@example.c",
                "ada@example.123",
                "ada@127.0.0.1",
                "ada@[127.0.0.1]",
                "\"ada\"@example.com",
                "ada@example..com",
                ".ada@example.com",
                "ada.@example.com",
                "a..da@example.com",
                "ada @example.com",
                "ada@exa mple.com",
                "ada@example.com\nBcc: x@example.com",
                "ada@example.com,bob@example.com",
                "Ada <ada@example.com>",
                "ädä@example.com",
                "ada@-example.com",
                "ada@ex_ample.com"
            })
    void aDoubtfulAddressIsNotValid(String address) {
        assertThat(EmailAddresses.isValid(address)).isFalse();
    }

    @Test
    void noAddressThatIsemailCallsAnErrorIsValid() throws Exception {
        NodeList tests = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(SharedData.get("bad-input/isemail/test/tests.xml").toFile())
                .getElementsByTagName("test");
        int errors = 0;
        for (int i = 0; i < tests.getLength(); i++) {
            var test = (Element) tests.item(i);
            String category = text(test, "category");
            if (category.equals("ISEMAIL_ERR") || category.equals("ISEMAIL_RFC5322")) {
                errors++;
                assertThat(EmailAddresses.isValid(decoded(text(test, "address"))))
                        .as(text(test, "address"))
                        .isFalse();
            }
        }
        assertThat(errors).isGreaterThan(50);
    }

    /** The set writes control characters as their pictures (U+2400 and following). */
    private static String decoded(String address) {
        return address.codePoints()
                .map(c -> c >= 0x2400 && c <= 0x2420 ? c - 0x2400 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String text(Element test, String child) {
        return test.getElementsByTagName(child).item(0).getTextContent();
    }
}
