package dev.leadwright.intake.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Where webhooks come in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebhookConfiguration {

    private static final int BEFORE_THE_DASHBOARD = 100;

    /** A servlet and no controller: what is read is the body as it came, whatever a stranger says of its type. */
    @Bean
    ServletRegistrationBean<WebhookServlet> webhookServlet(
            WebhookOptions options, EventLooks looks, MeterRegistry meters, Clock clock) {
        return new ServletRegistrationBean<>(new WebhookServlet(options, looks, meters, clock), options.path());
    }

    /** Webhooks have no session and no form: their signature lets them in. Only their address is open, only to POST. */
    @Bean
    @Order(BEFORE_THE_DASHBOARD)
    SecurityFilterChain webhookChain(HttpSecurity http, WebhookOptions options) {
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, options.path()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
