package dev.leadwright.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.configuration.SettingsLoader;
import dev.leadwright.mail.MailSettings;
import dev.leadwright.unsubscribe.UnsubscribePage.View;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UnsubscribePageTests {
    private final UnsubscribePage page = new UnsubscribePage(mail("<b>Seller & Sons</b>"));

    @ParameterizedTest
    @EnumSource(View.class)
    void everyPageIsWholeInBothLanguagesAndLoadsNothing(View view) {
        for (Locale visitor : new Locale[] {Locale.ENGLISH, Locale.GERMANY, Locale.JAPAN}) {
            String html = page.html(view, Optional.of("ada@lead.example"), visitor);

            assertThat(html)
                    .doesNotContainPattern("\\{[a-z]+}")
                    .doesNotContain("ada@", "<script", "src=", "href=", "url(", "<b>Seller")
                    .contains(
                            "noindex", "<html lang=\"" + (visitor.getLanguage().equals("de") ? "de" : "en") + "\">");
        }
    }

    @Test
    void onlyTheQuestionHasAButtonAndNamesWhoWrites() {
        assertThat(page.html(View.QUESTION, Optional.of("ada@lead.example"), Locale.ENGLISH))
                .contains(
                        "<form method=\"post\"><button>Unsubscribe</button></form>",
                        "&lt;b&gt;Seller &amp; Sons&lt;/b&gt;",
                        "a•••@l•••.example");
        assertThat(page.html(View.DONE, Optional.of(""), Locale.GERMAN))
                .contains("Sie sind abgemeldet")
                .doesNotContain("<form", "•••");
        assertThat(page.html(View.UNKNOWN, Optional.empty(), Locale.ENGLISH)).doesNotContain("<form", "•••");
    }

    @Test
    void thePolicyNamesTheStyleThatIsInIt() throws Exception {
        String html = page.html(View.DONE, Optional.empty(), Locale.ENGLISH);
        String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        byte[] hash = java.security.MessageDigest.getInstance("SHA-256")
                .digest(style.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(UnsubscribePage.CONTENT_SECURITY_POLICY)
                .contains("'sha256-" + java.util.Base64.getEncoder().encodeToString(hash) + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "ada@lead.example, a•••@l•••.example",
        "a@b.co, a•••@b•••.co",
        "nora.jones@mail.big-corp.co.uk, n•••@m•••.uk"
    })
    void ofAnAddressItsOwnerRecognisesEnough(String address, String shown) {
        assertThat(MaskedAddress.of(address)).isEqualTo(shown);
    }

    static MailSettings mail(String company) {
        return new SettingsLoader()
                .load(Optional.empty(), Map.of(), Map.of("mail.company", company))
                .settings()
                .mail();
    }
}
