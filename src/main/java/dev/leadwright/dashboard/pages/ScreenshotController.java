package dev.leadwright.dashboard.pages;

import dev.leadwright.crm.ContactId;
import dev.leadwright.web.Screenshot;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Serves the screenshot of a lead's site. What is in it was drawn by strangers: it is an image and nothing else. */
@Controller
@ConditionalOnWebApplication
class ScreenshotController {
    /** The lead's page names the moment it was taken, so another picture has another address. */
    private static final CacheControl UNCHANGING =
            CacheControl.maxAge(Duration.ofDays(1)).cachePrivate();

    private final LeadScreenshots screenshots;

    ScreenshotController(LeadScreenshots screenshots) {
        this.screenshots = screenshots;
    }

    @GetMapping("/leads/{id:[0-9]{1,20}}/screenshot")
    ResponseEntity<byte[]> show(@PathVariable String id) {
        Screenshot screenshot = screenshots
                .find(new ContactId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(screenshot.mediaType()))
                .cacheControl(UNCHANGING)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(screenshot.image());
    }
}
