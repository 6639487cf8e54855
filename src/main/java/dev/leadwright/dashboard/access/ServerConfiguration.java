package dev.leadwright.dashboard.access;

import dev.leadwright.dashboard.DashboardSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The web server: where it listens, whom it believes, what browsers may keep. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ServerConfiguration implements WebMvcConfigurer {
    private static final Duration ONE_HOUR = Duration.ofHours(1);

    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> dashboardAddress(DashboardSettings settings) {
        return server -> {
            server.setPort(settings.port());
            server.setAddress(resolved(settings.address()));
        };
    }

    @Bean
    FilterRegistrationBean<ForwardedHeaderFilter> forwardedHeaders(DashboardSettings settings) {
        var registration = new FilterRegistrationBean<>(new ForwardedHeaderFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setEnabled(settings.behindTlsProxy());
        return registration;
    }

    /** Own files are asked for anew each time, so that an update shows at once; libraries may be kept for a while. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(CacheControl.maxAge(ONE_HOUR).cachePrivate())
                .resourceChain(true);
    }

    private static InetAddress resolved(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "dashboard.address is " + address + ", which is not an address of this machine.", e);
        }
    }
}
