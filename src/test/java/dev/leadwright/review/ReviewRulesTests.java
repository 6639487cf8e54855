package dev.leadwright.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwright.configuration.SettingsLoader;
import dev.leadwright.crm.Tier;
import dev.leadwright.testing.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which mails need approval, what an approval is bound to, and how long it is waited for. */
class ReviewRulesTests {

    private static ReviewSettings settings(Map<String, String> given) {
        return new SettingsLoader()
                .load(Optional.empty(), Map.of(), given)
                .settings()
                .review();
    }

    @ParameterizedTest
    @CsvSource({
        "HOT,       false, 999, TIER",
        "HOT,       true,  999, TIER LINTED",
        "HOT,       true,  0,   TIER FIRST_MAILS LINTED",
        "WARM,      false, 49,  FIRST_MAILS",
        "WARM,      false, 50,  ''",
        "WARM,      true,  50,  LINTED",
        "COLD,      false, 50,  ''",
        "COLD,      false, 0,   FIRST_MAILS",
        "WARM HOT,  false, 50,  TIER",
    })
    void byDefaultHotLeadsTheFirstFiftyAndWhatTheLinterTouched(
            String tiers, boolean linted, long before, String reasons) {
        assertThat(new ReviewRules(settings(Map.of())).reasons(mail(tiers, linted, before)))
                .containsExactlyInAnyOrderElementsOf(reasons(reasons));
    }

    @ParameterizedTest
    @CsvSource({
        "review.enabled,     false, HOT,  true,  0,  ''",
        "review.tiers,       WARM,  HOT,  false, 50, ''",
        "review.tiers,       WARM,  WARM, false, 50, TIER",
        "review.first-mails, 0,     COLD, false, 0,  ''",
        "review.linted,      false, COLD, true,  50, ''",
    })
    void theSettingsSayOtherwise(String key, String value, String tiers, boolean linted, long before, String reasons) {
        assertThat(new ReviewRules(settings(Map.of(key, value))).reasons(mail(tiers, linted, before)))
                .containsExactlyInAnyOrderElementsOf(reasons(reasons));
    }

    @Test
    void whatMakesNoSenseIsSaid() {
        assertThatThrownBy(() -> settings(Map.of("review.first-mails", "-1")))
                .hasMessageContaining("review.first-mails")
                .hasMessageContaining("0 or more");
        assertThatThrownBy(() -> settings(Map.of("review.expires-after", "0s")))
                .hasMessageContaining("review.expires-after");
        assertThatThrownBy(() -> settings(Map.of("review.tiers", "LUKEWARM"))).hasMessageContaining("review.tiers");
    }

    @Test
    void anApprovalIsBoundToRecipientAndText() {
        ReviewedMail mail = mail("ada@engines.example", "Ada", "A question", "Hi Ada");

        assertThat(mail.fingerprint())
                .isEqualTo(mail("ada@engines.example", "Ada", "A question", "Hi Ada")
                        .fingerprint())
                .hasSize(64);
        assertThat(Set.of(
                        mail.fingerprint(),
                        mail("eve@engines.example", "Ada", "A question", "Hi Ada")
                                .fingerprint(),
                        mail("ada@engines.example", "Eve", "A question", "Hi Ada")
                                .fingerprint(),
                        mail("ada@engines.example", "Ada", "A question?", "Hi Ada")
                                .fingerprint(),
                        mail("ada@engines.example", "Ada", "A question", "Hi Ada ")
                                .fingerprint(),
                        mail("ada@engines.example", "Ada", "A questionHi", " Ada")
                                .fingerprint()))
                .hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00:00Z, PT72H, 2026-11-26T09:00:00Z", // Monday
        "2026-11-26T09:00:00Z, PT72H, 2026-12-01T09:00:00Z", // Thursday, over the weekend
        "2026-11-28T09:00:00Z, PT1H,  2026-11-30T01:00:00Z", // Saturday
        "2026-11-27T23:30:00Z, PT1H,  2026-11-30T00:30:00Z", // Friday, half an hour before midnight
        "2026-11-23T09:00:00Z, PT336H, 2026-12-11T09:00:00Z", // fourteen working days
    })
    void theWeekendDoesNotCount(Instant from, Duration time, Instant until) {
        assertThat(WorkingTime.after(new ManualClock(from.toString()), time)).isEqualTo(until);
    }

    private static ReviewedMail mail(String recipient, String name, String subject, String content) {
        return new ReviewedMail("id@sender.example", recipient, name, subject, content, Optional.empty());
    }

    private static ReviewRules.Case mail(String tiers, boolean linted, long before) {
        return new ReviewRules.Case(
                Arrays.stream(tiers.split(" ")).map(Tier::valueOf).collect(Collectors.toSet()), linted, before);
    }

    private static Set<ReviewReason> reasons(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(ReviewReason::valueOf)
                .collect(Collectors.toSet());
    }
}
