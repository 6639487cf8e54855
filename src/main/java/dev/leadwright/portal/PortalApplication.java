package dev.leadwright.portal;

import com.zaxxer.hikari.HikariDataSource;
import dev.leadwright.portal.account.Account;
import dev.leadwright.portal.http.AccessToken;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The portal's own application: web server, JSON and database, and nothing that happens to be on the class path of the
 * program around it.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
class PortalApplication {

    private static final String SCHEMA = "portal";
    private static final int CONNECTIONS = 10;

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(PortalOptions options) {
        HikariDataSource dataSource = new HikariDataSource();
        dataSource.setPoolName("portal");
        dataSource.setJdbcUrl(options.jdbcUrl());
        dataSource.setUsername(options.user());
        dataSource.setPassword(options.password());
        dataSource.setSchema(SCHEMA);
        dataSource.setMaximumPoolSize(CONNECTIONS);
        dataSource.setMinimumIdle(1);
        // A plan made for any value cannot use the partial indexes that searches for tasks rely on.
        dataSource.setConnectionInitSql("set plan_cache_mode = force_custom_plan");
        return dataSource;
    }

    /** The tables are there before anything can ask for them. */
    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/portal")
                .schemas(SCHEMA)
                .load()
                .migrate();
        return JdbcClient.create(dataSource);
    }

    @Bean
    TransactionTemplate transactionTemplate(DataSource dataSource) {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    @Bean
    Clock clock(PortalOptions options) {
        return options.clock();
    }

    @Bean
    PortalConditions conditions(PortalOptions options) {
        return options.conditions();
    }

    @Bean
    Account account(PortalOptions options) {
        return new Account(options.portalId(), options.timeZone());
    }

    @Bean
    PortalRules portalRules(PortalOptions options) {
        return options.rules();
    }

    @Bean
    AccessToken accessToken(PortalOptions options) {
        return new AccessToken(options.accessToken());
    }
}
