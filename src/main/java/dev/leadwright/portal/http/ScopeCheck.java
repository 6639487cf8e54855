package dev.leadwright.portal.http;

import dev.leadwright.portal.PortalRules;
import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.schema.ObjectType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Refuses calls for which the token lacks a scope. */
@Component
class ScopeCheck implements HandlerInterceptor {

    private final Set<String> granted;

    ScopeCheck(PortalRules rules) {
        this.granted = rules.scopes();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        for (List<String> anyOf : RequiredScopes.of(request.getMethod(), request.getRequestURI(), types(request))) {
            if (anyOf.stream().noneMatch(granted::contains)) {
                throw Problem.missingScopes(anyOf);
            }
        }
        return true;
    }

    private static List<ObjectType> types(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Stream.of("type", "from", "to")
                        .map(variables::get)
                        .flatMap(name -> Stream.ofNullable(name).map(String::valueOf))
                        .map(ObjectType::find)
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }
}
