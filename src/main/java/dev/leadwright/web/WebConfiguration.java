package dev.leadwright.web;

import dev.leadwright.web.fetch.SiteVisits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One wall and one order of turns for all who visit sites. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    @Bean
    SiteVisits siteVisits(WebSettings settings) {
        return new SiteVisits(settings);
    }
}
