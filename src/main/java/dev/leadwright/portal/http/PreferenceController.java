package dev.leadwright.portal.http;

import dev.leadwright.portal.preference.Preferences;
import dev.leadwright.portal.preference.Preferences.Change;
import dev.leadwright.portal.preference.Preferences.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who wants which mail. */
@RestController
@RequestMapping({Paths.PREFERENCES + "/statuses/{email}", Paths.PREFERENCES_V4 + "/statuses/{email}"})
class PreferenceController {

    private final Preferences preferences;
    private final Clock clock;

    PreferenceController(Preferences preferences, Clock clock) {
        this.preferences = preferences;
        this.clock = clock;
    }

    record Answer(String status, List<Status> results, Instant startedAt, Instant completedAt) {}

    @GetMapping
    Answer list(@PathVariable String email, @RequestParam(required = false) @Nullable String channel) {
        return answer(preferences.list(email, channel));
    }

    @PostMapping
    Answer change(@PathVariable String email, @RequestBody Change change) {
        return answer(preferences.change(email, change));
    }

    @GetMapping("/unsubscribe-all")
    Answer listUnsubscribedFromAll(
            @PathVariable String email,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(defaultValue = "false") boolean verbose) {
        return answer(preferences.listUnsubscribedFromAll(email, channel, verbose));
    }

    @PostMapping("/unsubscribe-all")
    Answer unsubscribeFromAll(
            @PathVariable String email,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(defaultValue = "false") boolean verbose) {
        return answer(preferences.unsubscribeFromAll(email, channel, verbose));
    }

    private Answer answer(List<Status> results) {
        Instant now = clock.instant();
        return new Answer("COMPLETE", results, now, now);
    }
}
