package dev.leadwright.portal.http;

import dev.leadwright.portal.schema.ObjectType;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Kinds of records in paths and parameters, and the scopes that calls need. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final ScopeCheck scopes;

    WebConfiguration(ScopeCheck scopes) {
        this.scopes = scopes;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(scopes);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new ObjectTypes());
    }

    private static final class ObjectTypes implements Converter<String, ObjectType> {
        @Override
        public ObjectType convert(String name) {
            return ObjectType.parse(name);
        }
    }
}
