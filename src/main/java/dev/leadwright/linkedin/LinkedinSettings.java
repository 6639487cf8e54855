package dev.leadwright.linkedin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether contacts are looked for at LinkedIn, and where. Off unless somebody decides otherwise: LinkedIn's user agreement
 * forbids automated access, and a profile is personal data (GDPR, articles 6 and 14). Nothing ever logs in there.
 *
 * @param enabled whether anything of it is done
 * @param savedPages folder with profile and company pages that people saved as HTML files; empty: none
 * @param publicPages whether a profile whose address the CRM has is asked for as anybody sees it
 * @param provider who sells profiles, or serves them within the company
 * @param cacheFor how long a provider's answer is used again
 */
public record LinkedinSettings(
        @DefaultValue("false") boolean enabled,
        Optional<String> savedPages,
        @DefaultValue("false") boolean publicPages,
        @DefaultValue ProviderSettings provider,
        @DefaultValue("30d") Duration cacheFor) {

    public LinkedinSettings {
        savedPages = savedPages.filter(folder -> !folder.isBlank());
        if (cacheFor.isNegative()) {
            throw new IllegalArgumentException("linkedin.cache-for: " + cacheFor + " is less than 0s.");
        }
    }

    /** {@code ~} is the user's home. */
    public Optional<Path> findSavedFolder() {
        return savedPages.map(folder -> Path.of(folder.replaceFirst("^~(?=/|$)", System.getProperty("user.home"))));
    }
}
