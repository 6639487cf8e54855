package dev.leadwright.dashboard.access;

import dev.leadwright.dashboard.DashboardSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions in the database: they outlive a restart, and every node knows them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableJdbcHttpSession(tableName = "dashboard_session")
class DashboardSessions {
    static final String COOKIE = "leadwright";

    /** The table must be there before the first look for expired sessions. */
    @Bean
    @DependsOnDatabaseInitialization
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionValidity(DashboardSettings settings) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(settings.sessionValidity());
    }

    @Bean
    CookieSerializer sessionCookie(DashboardSettings settings) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Strict");
        cookie.setUseSecureCookie(settings.behindTlsProxy());
        // Without it the browser forgets the session when it is closed.
        cookie.setCookieMaxAge(Math.toIntExact(settings.sessionValidity().toSeconds()));
        return cookie;
    }
}
