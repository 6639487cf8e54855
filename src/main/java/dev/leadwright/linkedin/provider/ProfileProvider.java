package dev.leadwright.linkedin.provider;

import dev.leadwright.linkedin.CompanyProfile;
import dev.leadwright.linkedin.LinkedinSettings;
import dev.leadwright.linkedin.Lookup;
import dev.leadwright.linkedin.PersonQuery;
import dev.leadwright.linkedin.Profile;
import dev.leadwright.linkedin.ProfileSource;
import dev.leadwright.linkedin.ProviderSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The provider of the settings. A profile whose address the CRM has costs one call; one that has to be searched, two or
 * three. Once it asks to be left alone, nobody asks until the time it said is over.
 */
@Component
@Order(2)
final class ProfileProvider implements ProfileSource {
    private final ProviderSettings settings;
    private final ProviderClient client;
    private final ProviderLedger ledger;
    private final AnswerReading reading;
    private final Clock clock;
    private final AtomicReference<Instant> closedUntil = new AtomicReference<>(Instant.MIN);

    ProfileProvider(LinkedinSettings settings, ProviderClient client, ProviderLedger ledger, Clock clock) {
        this.settings = settings.provider();
        this.client = client;
        this.ledger = ledger;
        this.reading = new AnswerReading(this.settings.fields());
        this.clock = clock;
    }

    /** Addresses that a search found, in a form that can be kept. */
    record Addresses(List<URI> found) {}

    @Override
    public String name() {
        return "Provider";
    }

    @Override
    public Lookup<Profile> findProfiles(PersonQuery query) {
        if (settings.profileUrl().isEmpty()) {
            return new Lookup.Found<>(List.of());
        }
        if (query.profile().isPresent()) {
            return profile(query.profile().get(), query);
        }
        boolean searchable = query.firstName().isPresent()
                && query.lastName().isPresent()
                && (query.company().isPresent() || query.domain().isPresent());
        if (settings.searchUrl().isEmpty() || !searchable) {
            return new Lookup.Unknown<>("No profile address is known, and none can be searched");
        }
        return switch (ask(settings.searchUrl(), Templates.values(query), Addresses.class, this::addresses)) {
            case Lookup.Found<Addresses>(List<Addresses> found) ->
                profiles(found.getFirst().found(), query);
            case Lookup.Unknown<Addresses>(String reason) -> new Lookup.Unknown<>(reason);
            case Lookup.Later<Addresses>(String reason, Optional<Duration> after) -> new Lookup.Later<>(reason, after);
            case Lookup.Failed<Addresses>(String reason) -> new Lookup.Failed<>(reason);
        };
    }

    @Override
    public Lookup<CompanyProfile> findCompany(PersonQuery query) {
        if (settings.companyUrl().isEmpty() || query.companyPage().isEmpty()) {
            return new Lookup.Found<>(List.of());
        }
        URI page = query.companyPage().get();
        return ask(
                settings.companyUrl(),
                Templates.values(query),
                CompanyProfile.class,
                root -> reading.company(root, page, clock.instant()));
    }

    private Optional<Addresses> addresses(JsonNode root) {
        return Optional.of(new Addresses(reading.addresses(root)));
    }

    /** All that were found, or why the first of them could not be had. */
    private Lookup<Profile> profiles(List<URI> addresses, PersonQuery query) {
        List<Profile> profiles = new ArrayList<>();
        for (URI address : addresses) {
            Lookup<Profile> answer = profile(address, query);
            if (answer instanceof Lookup.Found<Profile>(List<Profile> found)) {
                profiles.addAll(found);
            } else if (profiles.isEmpty()) {
                return answer;
            }
        }
        return profiles.isEmpty()
                ? new Lookup.Unknown<>("It knows nobody of this name there")
                : new Lookup.Found<>(profiles);
    }

    private Lookup<Profile> profile(URI address, PersonQuery query) {
        Map<String, String> values = new HashMap<>(Templates.values(query));
        values.put("profile", address.toString());
        return ask(
                settings.profileUrl(), values, Profile.class, root -> reading.profile(root, address, clock.instant()));
    }

    private <T> Lookup<T> ask(
            String template, Map<String, String> values, Class<T> type, Function<JsonNode, Optional<T>> read) {
        URI address;
        try {
            address = Templates.fill(template, values);
        } catch (IllegalArgumentException noAddress) {
            return new Lookup.Failed<>("The template " + template + " made no address of what is known of this lead");
        }
        Optional<ProviderLedger.Answer<T>> known = ledger.find(address.toString(), type);
        if (known.isPresent()) {
            return found(known.get().value());
        }
        Instant closed = closedUntil.get();
        if (closed.isAfter(clock.instant())) {
            return new Lookup.Later<>(
                    "It asked to come back later", Optional.of(Duration.between(clock.instant(), closed)));
        }
        if (!ledger.takeCall()) {
            return new Lookup.Unknown<>(
                    "Today's " + settings.callsPerDay() + " calls are used up (linkedin.provider.calls-per-day)");
        }
        return switch (client.get(address)) {
            case ProviderClient.Answer.Json(JsonNode root) -> kept(address, read.apply(root), type);
            case ProviderClient.Answer.NotFound _ -> {
                ledger.keep(address.toString(), Optional.empty());
                yield found(Optional.empty());
            }
            case ProviderClient.Answer.Later(String reason, Optional<Duration> retryAfter) -> {
                retryAfter.ifPresent(wait -> closedUntil.set(clock.instant().plus(wait)));
                yield new Lookup.Later<>("It " + reason, retryAfter);
            }
            case ProviderClient.Answer.Failed(String reason) -> new Lookup.Failed<>("It " + reason);
        };
    }

    private <T> Lookup<T> kept(URI address, Optional<T> answer, Class<T> type) {
        if (answer.isEmpty()) {
            String pointer = type.equals(CompanyProfile.class)
                    ? settings.fields().companyName()
                    : settings.fields().name();
            return new Lookup.Failed<>("Its answer holds no name at " + pointer + ". Look at linkedin.provider.fields");
        }
        ledger.keep(address.toString(), answer);
        return found(answer);
    }

    private static <T> Lookup<T> found(Optional<T> answer) {
        return answer.<Lookup<T>>map(value -> new Lookup.Found<>(List.of(value)))
                .orElseGet(() -> new Lookup.Unknown<>("It knows nothing of this address"));
    }
}
