package dev.leadwright.portal;

import java.util.Map;

/** How many requests a portal has received since it was started, by what they were for. */
public record PortalCalls(Map<Endpoint, Long> byEndpoint) {

    /** What a request was for. A batch is one request. */
    public enum Endpoint {
        SEARCH,
        OBJECT_READ,
        OBJECT_WRITE,
        ASSOCIATION_READ,
        ASSOCIATION_WRITE,
        PROPERTIES,
        /** Owners, account details, preferences, and paths that do not exist. */
        OTHER;

        /** What a request is for. */
        public static Endpoint of(String method, String path) {
            boolean reads = method.equals("GET") || path.endsWith("/batch/read");
            if (path.endsWith("/search")) {
                return SEARCH;
            }
            if (path.contains("/associations/")) {
                return reads ? ASSOCIATION_READ : ASSOCIATION_WRITE;
            }
            if (path.contains("/objects/")) {
                return reads ? OBJECT_READ : OBJECT_WRITE;
            }
            return path.contains("/properties/") ? PROPERTIES : OTHER;
        }
    }

    public PortalCalls {
        byEndpoint = Map.copyOf(byEndpoint);
    }

    public long of(Endpoint endpoint) {
        return byEndpoint.getOrDefault(endpoint, 0L);
    }

    public long total() {
        return byEndpoint.values().stream().mapToLong(Long::longValue).sum();
    }
}
