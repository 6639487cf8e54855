package dev.leadwright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the process finds around it.
 *
 * @param directory the working directory; relative paths of a person are meant from here
 * @param environment the environment variables
 */
record Surroundings(Path directory, Map<String, String> environment) {
    private static final String FILE = "leadwright.yaml";

    /** Set by the start script: where the program is installed. */
    private static final String PROGRAM_FOLDER = "leadwright.folder";

    /** The settings file nobody named: in the working directory, else beside the program. */
    Optional<Path> findSettingsFile() {
        return Stream.concat(
                        Stream.of(directory),
                        Stream.ofNullable(System.getProperty(PROGRAM_FOLDER)).map(Path::of))
                .map(folder -> folder.resolve(FILE))
                .filter(Files::exists)
                .findFirst();
    }
}
