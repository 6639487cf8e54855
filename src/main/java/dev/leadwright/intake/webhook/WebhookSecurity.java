package dev.leadwright.intake.webhook;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Webhooks have no session and no form: their signature is what lets them in. Only their address is open, only to POST. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebhookSecurity {

    static final int BEFORE_THE_DASHBOARD = 100;

    @Bean
    @Order(BEFORE_THE_DASHBOARD)
    SecurityFilterChain webhookChain(HttpSecurity http) {
        return http.securityMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, WebhookController.PATH))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
