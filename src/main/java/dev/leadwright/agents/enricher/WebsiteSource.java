package dev.leadwright.agents.enricher;

import dev.leadwright.analyst.FactCheck;
import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.web.PageReader;
import dev.leadwright.web.SiteReading;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The company's website, as rules read it: the Web Enricher of sequence 6. However many contacts of a company are enriched,
 * on whichever node, {@link PageReader} pays one visit.
 */
@Component
class WebsiteSource implements FieldSource {
    /** What was read longer ago was read for another lead, and its age is worth a word. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Websites websites;
    private final PageReader pages;
    private final FactCheck check;
    private final Clock clock;

    WebsiteSource(Websites websites, PageReader pages, FactCheck check, Clock clock) {
        this.websites = websites;
        this.pages = pages;
        this.check = check;
        this.clock = clock;
    }

    @Override
    public Set<Topic> tells() {
        EnumSet<Topic> all = EnumSet.allOf(Topic.class);
        all.removeIf(Topic::isAboutPerson);
        return all;
    }

    @Override
    public void look(Search search) {
        Optional<URI> site = websites.find(search.lead);
        if (site.isEmpty()) {
            search.tell("No website is known.");
            return;
        }
        SiteReading reading = pages.read(site.get());
        search.read(reading);
        SourcedFinding.of(reading, check).forEach(search::add);
        search.tell(inWords(site.get(), reading));
    }

    private String inWords(URI site, SiteReading reading) {
        int pages = reading.pages().size();
        String failure = reading.failure().map(why -> " (" + why + ")").orElse("");
        boolean kept = reading.at().plus(FRESH).isBefore(clock.instant());
        return pages == 0
                ? "The website " + site.getHost() + " could not be read" + failure + "."
                : "Read " + pages + (pages == 1 ? " page" : " pages") + " of " + site.getHost()
                        + (kept ? ", as of " + WHEN.format(reading.at()) : "") + failure + ".";
    }
}
