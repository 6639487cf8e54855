package dev.leadwright.intake.webhook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTests {

    private static final String SECRET = "c1d2e3f4-0000-4000-8000-1234567890ab";
    private static final Instant SIGNED_AT = Instant.ofEpochMilli(1_790_000_000_000L);
    private static final byte[] BODY =
            "[{\"eventId\":1,\"subscriptionType\":\"object.creation\",\"objectTypeId\":\"0-27\",\"note\":\"Zoë – café\"}]"
                    .getBytes(StandardCharsets.UTF_8);

    /** Made by openssl of what HubSpot signs: the address with its characters decoded. */
    private final Signature signature = new Signature("1790000000000", "NAUiIrkMh29JvHSdLhJmRjhbA9kn9wVjbbcSBiNu16I=");

    @ParameterizedTest
    @ValueSource(strings = {"?from=hs:app/v3&x=(a)", "?from=hs%3Aapp%2Fv3&x=%28a%29", "?from=hs%3aapp%2fv3&x=(a%29"})
    void whatAnotherProgramSignedFits(String query) {
        String uri = "https://leadwright.example.com/webhooks/hubspot" + query;

        assertThat(signature.fits(SECRET, "POST", uri, BODY)).isTrue();
        assertThat(signature.fits(SECRET, "PUT", uri, BODY)).isFalse();
        assertThat(signature.fits(SECRET + "0", "POST", uri, BODY)).isFalse();
    }

    @Test
    void onlyTheCharactersThatHubspotNamesAreDecoded() {
        assertThat(signature.fits(
                        SECRET, "POST", "https://leadwright.example.com/webhooks/hubspot?from=hs:app/v3%26x=(a)", BODY))
                .isFalse();
    }

    @Test
    void itIsFreshForFiveMinutes() {
        assertThat(signature.isFresh(SIGNED_AT.plus(Duration.ofMinutes(5)))).isTrue();
        assertThat(signature.isFresh(SIGNED_AT.plus(Duration.ofMinutes(5)).plusMillis(1)))
                .isFalse();
    }

    @Test
    void aTimeFarAheadIsNotFreshEither() {
        assertThat(signature.isFresh(SIGNED_AT.minus(Duration.ofMinutes(5)).minusMillis(1)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "now", "-1", "1e12", "+1790000000000", "1790000000000.0", "99999999999999999999", "١٧"})
    void aTimeThatIsNoNumberOfMillisecondsIsNeverFresh(String timestamp) {
        assertThat(new Signature(timestamp, "").isFresh(SIGNED_AT)).isFalse();
    }

    /** Time tells nothing in a test; that the comparison is the JDK's constant one can be read from the class. */
    @Test
    void itIsComparedInConstantTime() {
        JavaClasses signatures = new ClassFileImporter().importClasses(Signature.class);

        classes()
                .should()
                .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
                .check(signatures);
        noClasses()
                .should()
                .callMethod(String.class, "equals", Object.class)
                .orShould()
                .callMethod(Arrays.class, "equals", byte[].class, byte[].class)
                .check(signatures);
    }
}
