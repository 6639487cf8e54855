package dev.leadwright.web.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for an installed Chromium or Chrome: on the PATH, among macOS's applications, in Playwright's cache. */
final class ChromiumFinder {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<Path> APPLICATIONS = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));
    private static final List<String> CACHES = List.of(".cache/ms-playwright", "Library/Caches/ms-playwright");
    private static final List<String> IN_CACHE =
            List.of("chrome-linux/chrome", "chrome-linux64/chrome", "chrome-mac/Chromium.app/Contents/MacOS/Chromium");

    private final Map<String, String> environment;
    private final List<Path> applications;

    ChromiumFinder(Map<String, String> environment) {
        this(environment, APPLICATIONS);
    }

    ChromiumFinder(Map<String, String> environment, List<Path> applications) {
        this.environment = Map.copyOf(environment);
        this.applications = List.copyOf(applications);
    }

    Optional<Path> find() {
        return Stream.of(onPath(), applications.stream(), downloaded())
                .flatMap(candidates -> candidates)
                .filter(ChromiumFinder::isProgram)
                .findFirst();
    }

    static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    private Stream<Path> onPath() {
        List<Path> folders = Arrays.stream(environment.getOrDefault("PATH", "").split(":"))
                .filter(folder -> folder.startsWith("/")) // what is found depends on no working directory
                .map(Path::of)
                .toList();
        return NAMES.stream().flatMap(name -> folders.stream().map(folder -> folder.resolve(name)));
    }

    /** The newest of those that Playwright keeps. */
    private Stream<Path> downloaded() {
        String home = environment.getOrDefault("HOME", "");
        return CACHES.stream()
                .filter(_ -> !home.isEmpty())
                .map(cache -> Path.of(home, cache))
                .flatMap(cache -> versions(cache).stream())
                .flatMap(version -> IN_CACHE.stream().map(version::resolve));
    }

    private static List<Path> versions(Path cache) {
        try (Stream<Path> folders = Files.list(cache)) {
            return folders.filter(folder -> folder.getFileName().toString().matches("chromium-\\d+"))
                    .sorted(Comparator.comparingInt(ChromiumFinder::number).reversed())
                    .toList();
        } catch (IOException noCache) {
            return List.of();
        }
    }

    private static int number(Path version) {
        return Integer.parseInt(version.getFileName().toString().substring("chromium-".length()));
    }
}
