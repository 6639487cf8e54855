package dev.leadwright;

import dev.leadwright.database.DatabaseClock;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.modulith.Modulithic;

/** The application that works a portal's queue: every module but the portal, which is an application of its own. */
@Modulithic(systemName = "Leadwright")
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "dev\\.leadwright\\.portal\\..*"),
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class)
        })
public class LeadwrightApplication {
    /** What time it is, for everything that asks and on every node; tests set their own. */
    @Bean
    Clock clock(DataSource database) {
        return DatabaseClock.of(database);
    }
}
