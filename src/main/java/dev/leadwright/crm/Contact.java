package dev.leadwright.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person in the CRM, as read at one moment. */
public record Contact(ContactId id, Properties properties, Instant createdAt, Instant updatedAt) {

    public Optional<String> email() {
        return properties.find(ContactProperty.EMAIL);
    }

    public Optional<String> firstName() {
        return properties.find(ContactProperty.FIRST_NAME);
    }

    public Optional<String> lastName() {
        return properties.find(ContactProperty.LAST_NAME);
    }

    public Optional<String> jobTitle() {
        return properties.find(ContactProperty.JOB_TITLE);
    }

    public Optional<OwnerId> owner() {
        return properties
                .find(ContactProperty.OWNER)
                .filter(value -> value.chars().allMatch(Character::isDigit))
                .map(OwnerId::new);
    }

    public Optional<Integer> leadScore() {
        return properties.findInt(ContactProperty.LEAD_SCORE);
    }

    public Optional<Tier> tier() {
        return properties.find(ContactProperty.LEAD_TIER).flatMap(Tier::find);
    }

    /** What a person says instead of the computed tier or score; what is no tier and no score says nothing. */
    public Optional<ScoreOverride> scoreOverride() {
        Optional<Tier> tier = properties.find(ContactProperty.TIER_OVERRIDE).flatMap(Tier::find);
        Optional<Integer> score =
                properties.findInt(ContactProperty.SCORE_OVERRIDE).filter(number -> number >= 0 && number <= 100);
        return tier.isEmpty() && score.isEmpty() ? Optional.empty() : Optional.of(new ScoreOverride(tier, score));
    }

    /**
     * Every id this person is or was known by: the record's own first, then those of records that were merged into it. What
     * was done for one of them was done for this person.
     */
    public List<ContactId> ids() {
        Stream<ContactId> merged = properties.find(ContactProperty.MERGED_IDS).stream()
                .flatMap(ids -> Stream.of(ids.split(";")))
                .map(String::strip)
                .filter(RecordId::isDigits)
                .map(ContactId::new);
        return Stream.concat(Stream.of(id), merged).distinct().toList();
    }

    /** The name people call the lead by: first and last name, else the e-mail address, else the id. */
    public String displayName() {
        String name =
                Stream.of(firstName(), lastName()).flatMap(Optional::stream).collect(Collectors.joining(" "));
        return name.isEmpty() ? email().orElse("contact " + id) : name;
    }
}
