package dev.leadwright.unsubscribe;

import dev.leadwright.mail.MailSettings;
import dev.leadwright.replies.StopRequests;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Where the page stands: beside the dashboard and open to everybody, without session, cookie or script. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class UnsubscribeConfiguration {
    private static final int BEFORE_THE_DASHBOARD = 110;

    /** A servlet and no controller: nothing of the request but its address is read, whatever its body is. */
    @Bean
    ServletRegistrationBean<UnsubscribeServlet> unsubscribeServlet(
            LinkTable links, StopRequests stops, MailSettings mail, MeterRegistry meters, Clock clock) {
        return new ServletRegistrationBean<>(
                new UnsubscribeServlet(links, stops, new UnsubscribePage(mail), new Turnstile(clock), meters),
                UnsubscribeServlet.PATH + "/*");
    }

    /** Who posts a link knows its token, which is all that is asked for (RFC 8058): there is nothing to forge. */
    @Bean
    @Order(BEFORE_THE_DASHBOARD)
    SecurityFilterChain unsubscribeChain(HttpSecurity http) {
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher(UnsubscribeServlet.PATH + "/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(UnsubscribePage.CONTENT_SECURITY_POLICY))
                        .frameOptions(FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
                .build();
    }
}
