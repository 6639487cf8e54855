package dev.leadwright.chaos.node;

import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The application but for its pages, which would double the time of a start. */
@SpringBootConfiguration
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
    Clock clock() {
        return Clock.systemUTC();
    }
}
