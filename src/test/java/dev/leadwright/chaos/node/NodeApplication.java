package dev.leadwright.chaos.node;

import dev.leadwright.database.DatabaseClock;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The application but for its pages, which would double the time of a start. No {@code @Configuration}: the scan of the whole
 * application, which other tests start, must not find it.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "dev.leadwright",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "dev\\.leadwright\\.(portal|dashboard|chaos)\\..*|.*LeadwrightApplication|.*Tests?\\b.*"))
class NodeApplication {
    @Bean
    Clock clock(DataSource database) {
        return DatabaseClock.of(database);
    }
}
