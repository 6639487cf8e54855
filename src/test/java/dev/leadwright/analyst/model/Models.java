package dev.leadwright.analyst.model;

import dev.leadwright.analyst.AnalystProvider;
import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.AnalystSettings.Effort;
import dev.leadwright.analyst.AnalystSettings.WhenUnavailable;
import dev.leadwright.analyst.Budget;
import dev.leadwright.analyst.ClaudeModels;
import dev.leadwright.analyst.OpenAiSettings;
import dev.leadwright.analyst.ProfileText;
import dev.leadwright.analyst.fake.FakeChatServer;
import dev.leadwright.analyst.fake.FakeMessagesServer;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Settings that lead to a server of these tests. */
public final class Models {
    static final ProfileText PROFILE = new ProfileText() {
        @Override
        public String text() {
            return "Seller: Fleetwise\nOffer: we help companies keep every truck on the road.";
        }

        @Override
        public String version() {
            return "1";
        }
    };

    private Models() {}

    public static AnalystSettings claude(FakeMessagesServer server) {
        return claude(server.uri(), FakeMessagesServer.KEY, ClaudeModels.DEFAULT);
    }

    public static AnalystSettings claude(URI server, String key, ClaudeModels models) {
        return settings(AnalystProvider.CLAUDE, server, key, models, OpenAiSettings.NONE);
    }

    public static AnalystSettings openai(FakeChatServer server, String key) {
        return settings(
                AnalystProvider.OPENAI,
                URI.create("https://api.anthropic.com"),
                "",
                ClaudeModels.DEFAULT,
                new OpenAiSettings(Optional.of(server.uri().resolve("/v1")), key, FakeChatServer.MODEL));
    }

    private static AnalystSettings settings(
            AnalystProvider provider, URI server, String key, ClaudeModels models, OpenAiSettings openai) {
        return new AnalystSettings(
                Optional.empty(),
                Optional.empty(),
                WhenUnavailable.WAIT,
                provider,
                key,
                server,
                Duration.ofSeconds(2),
                models,
                Effort.LOW,
                openai,
                Map.of(),
                Budget.DEFAULT);
    }
}
