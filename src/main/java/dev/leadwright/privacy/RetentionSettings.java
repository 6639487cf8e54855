package dev.leadwright.privacy;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how long what is kept about people is kept unasked; zero: for ever. What a lead is judged by stays as long as the lead.
 *
 * @param prompts what language models were asked and answered; what it cost stays
 * @param drafts the text of mails that were written and sent; subject and recipient stay, so that nobody is written to twice
 * @param incoming the text of mails that came in; what each asked for stays
 * @param screenshots pictures of companies' home pages
 * @param siteReadings what companies' websites said
 */
public record RetentionSettings(
        @DefaultValue("90d") Duration prompts,
        @DefaultValue("365d") Duration drafts,
        @DefaultValue("365d") Duration incoming,
        @DefaultValue("180d") Duration screenshots,
        @DefaultValue("180d") Duration siteReadings) {

    public RetentionSettings {
        for (Duration period : List.of(prompts, drafts, incoming, screenshots, siteReadings)) {
            if (period.isNegative() || (!period.isZero() && period.compareTo(Duration.ofDays(1)) < 0)) {
                throw new IllegalArgumentException(
                        "A period of retention is one day or more (30d), or 0 for ever; not " + period + ".");
            }
        }
    }
}
