package dev.leadwright.agents.enricher;

import dev.leadwright.analyst.FactCheck;
import dev.leadwright.analyst.Finding;
import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.linkedin.Career;
import dev.leadwright.linkedin.CompanyProfile;
import dev.leadwright.linkedin.LinkedinResult;
import dev.leadwright.linkedin.PersonQuery;
import dev.leadwright.linkedin.Position;
import dev.leadwright.linkedin.Profile;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Makes findings of what LinkedIn told. */
final class LinkedinFindings {
    private static final int MOST_EXPERIENCE = 5;
    private static final int MOST_SKILLS = 15;
    /** Older, and it tells who somebody was: too uncertain to be written. */
    private static final Duration STALE = Duration.ofDays(365);

    private static final double OF_STALE = 0.6;

    private final Search search;
    private final PersonQuery query;
    private final FactCheck check;
    private final Instant now;

    LinkedinFindings(Search search, PersonQuery query, FactCheck check, Instant now) {
        this.search = search;
        this.query = query;
        this.check = check;
        this.now = now;
    }

    void add(LinkedinResult result) {
        result.profile().ifPresent(this::add);
        result.candidates().forEach(candidate -> {
            Source source = source(candidate.profile());
            add(
                    source,
                    Topic.LINKEDIN_PROFILE,
                    candidate.profile().address().toString(),
                    candidate.profile().name(),
                    Optional.of(candidate.objection()),
                    Optional.empty());
        });
        result.company().ifPresent(this::add);
    }

    private void add(Profile profile) {
        Source source = source(profile);
        Career career = Career.of(profile, query, LocalDate.ofInstant(now, ZoneOffset.UTC));
        add(source, Topic.LINKEDIN_PROFILE, profile.address().toString(), profile.name());
        career.here().ifPresent(here -> addTitle(source, here));
        career.yearsHere().ifPresent(years -> {
            String since = career.here().map(Position::inWords).orElse("");
            add(source, Topic.YEARS_AT_COMPANY, String.valueOf(years), since);
        });
        career.before().stream()
                .filter(position -> position.title().isPresent())
                .limit(MOST_EXPERIENCE)
                .forEach(position -> add(source, Topic.EXPERIENCE, position.inWords(), position.inWords()));
        profile.skills().stream().limit(MOST_SKILLS).forEach(skill -> add(source, Topic.SKILL, skill, skill));
    }

    private void addTitle(Source source, Position here) {
        here.title().ifPresent(title -> {
            TitleVerdict verdict = TitleVerdict.of(title, here, search.lead.contact());
            add(source, Topic.TITLE, title, here.inWords(), verdict.objection(), verdict.why());
        });
    }

    private void add(CompanyProfile company) {
        Source source = new Source(
                company.address(), company.method(), company.at(), confidence(company.confidence(), company.at()));
        company.size()
                .ifPresent(size -> add(source, Topic.EMPLOYEES, size, company.name() + ": " + size + " employees"));
        company.industry().ifPresent(industry -> add(source, Topic.INDUSTRY, industry, industry));
        company.headquarters().ifPresent(place -> add(source, Topic.LOCATION, place, place));
    }

    private record Source(URI address, String method, Instant at, double confidence) {}

    private Source source(Profile profile) {
        return new Source(
                profile.address(), profile.method(), profile.at(), confidence(profile.confidence(), profile.at()));
    }

    private double confidence(double fresh, Instant at) {
        return at.plus(STALE).isBefore(now) ? Math.min(fresh, OF_STALE) : fresh;
    }

    private void add(Source source, Topic topic, String value, String evidence) {
        add(source, topic, value, evidence, Optional.empty(), Optional.empty());
    }

    private void add(
            Source source,
            Topic topic,
            String value,
            String evidence,
            Optional<String> objection,
            Optional<String> why) {
        Finding finding =
                new Finding(search.nextId(), topic, value, source.address(), source.at(), source.confidence());
        search.add(new SourcedFinding(
                finding, "LinkedIn, " + source.method(), evidence, objection.or(() -> check.objection(finding)), why));
    }
}
