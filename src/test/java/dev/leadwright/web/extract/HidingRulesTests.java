package dev.leadwright.web.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HidingRulesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            .x { display: none }                                  | true
            p.x, .y {visibility:hidden}                           | true
            /* .x{} */ .x{position:absolute;left:-9999px}         | true
            .a{color:red} .x{font-size:0} .b{color:red}           | true
            @media print { .x { display: none } }                 | false
            @media (max-width: 9px) {.a{color:red} .x{display:none}} .b{color:red} | false
            .x:hover { display: none }                            | false
            .y + .x, .x ~ p, p:first-of-type { display: none }    | false
            /* .y */ .x{display:none} /* to the end               | true
            /* .x{display:none}                                   | false
            @import 'a.css'; @media print{} .x{display:none}      | true
            .x > { display: none }                                | false
            .x { opacity: 0.8 }                                   | false
            .y { display: none }                                  | false
            """)
    void whatTheStyleSheetHidesIsNoVisibleText(String style, boolean hidden) {
        String html = "<style>" + style + "</style><p class=\"x\">Hidden words</p><p>Seen words</p>";
        URI uri = URI.create("https://acme.example/");

        String text = Page.of(uri, Jsoup.parse(html, uri.toString()), Map.of()).text(1000);

        assertThat(text.contains("Hidden words")).isEqualTo(!hidden);
        assertThat(text).contains("Seen words");
    }
}
