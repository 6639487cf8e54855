package dev.leadwright.portal;

import dev.leadwright.portal.PortalCalls.Endpoint;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which requests a fault strikes. Begin with {@link #of}, which strikes every one, and narrow it.
 *
 * @param endpoints what the requests are for; empty: anything
 * @param method the HTTP method; empty: any
 * @param path a regular expression that is found in the path, for example {@code /tasks/batch/create$}; empty: any
 * @param strikes how often it strikes among the requests that match
 */
public record FaultRule(
        Fault fault, Set<Endpoint> endpoints, Optional<String> method, Optional<String> path, Strikes strikes) {

    /** How often a rule strikes. */
    public sealed interface Strikes {

        /** The first so many requests that match. */
        record Next(int times) implements Strikes {
            public Next {
                if (times < 0) {
                    throw new IllegalArgumentException("A fault cannot strike " + times + " times.");
                }
            }
        }

        /** Each request that matches, with this probability between 0 and 1. */
        record Chance(double probability) implements Strikes {
            public Chance {
                if (!(probability >= 0 && probability <= 1)) {
                    throw new IllegalArgumentException(
                            "A fault's probability must be between 0 and 1, but was " + probability + ".");
                }
            }
        }
    }

    public FaultRule {
        endpoints = Set.copyOf(endpoints);
        path.ifPresent(Pattern::compile);
    }

    /** Strikes every request. */
    public static FaultRule of(Fault fault) {
        return new FaultRule(fault, Set.of(), Optional.empty(), Optional.empty(), new Strikes.Chance(1));
    }

    public FaultRule on(Endpoint... newEndpoints) {
        return new FaultRule(fault, Set.of(newEndpoints), method, path, strikes);
    }

    public FaultRule withMethod(String newMethod) {
        return new FaultRule(fault, endpoints, Optional.of(newMethod), path, strikes);
    }

    public FaultRule withPath(String newPath) {
        return new FaultRule(fault, endpoints, method, Optional.of(newPath), strikes);
    }

    /** Strikes the next so many requests that match, then never again. */
    public FaultRule next(int times) {
        return new FaultRule(fault, endpoints, method, path, new Strikes.Next(times));
    }

    /** Strikes each request that matches with this probability between 0 and 1. */
    public FaultRule withProbability(double probability) {
        return new FaultRule(fault, endpoints, method, path, new Strikes.Chance(probability));
    }
}
