package dev.leadwright.cli;

import java.util.Map;

/** How a command that ends starts the application: no tasks are worked, no pages served. */
final class Offline {

    static final Map<String, String> SETTINGS = Map.of("orchestration.enabled", "false");

    static final Map<String, Object> PROPERTIES = Map.of("spring.main.web-application-type", "none");

    private Offline() {}
}
