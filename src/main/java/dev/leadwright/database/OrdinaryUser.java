package dev.leadwright.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL's programs are run so that they do not see themselves as root, which they refuse.
 *
 * @param prefix what stands before each command line; empty for an ordinary user
 * @param owner who must own the files PostgreSQL writes; null if they stay with whoever runs Leadwright
 */
record OrdinaryUser(List<String> prefix, @Nullable UserPrincipal owner) {
    private static final List<String> CANDIDATES = List.of("postgres", "nobody");

    /** The first way that works for a cluster kept in {@code directory}. */
    static OrdinaryUser forFilesIn(Path directory) throws IOException, InterruptedException {
        if (!System.getProperty("user.name").equals("root")) {
            return new OrdinaryUser(List.of(), null);
        }
        for (OrdinaryUser way : waysFor(directory)) {
            if (way.works(directory)) {
                return way;
            }
        }
        throw new DatabaseException("PostgreSQL refuses to run as root, and this system allows neither user namespaces"
                + " (unshare -U) nor switching to an ordinary user (setpriv, runuser) for " + directory
                + ". Run Leadwright as an ordinary user, or set LEADWRIGHT_DATABASE_URL to a PostgreSQL of your own.");
    }

    /** A cluster that exists already stays with its owner; a new one prefers to stay with root in a namespace. */
    private static List<OrdinaryUser> waysFor(Path directory) throws IOException {
        UserPrincipal owner = Files.getOwner(directory);
        if (!isRoot(owner)) {
            return switches(owner);
        }
        var ways = new ArrayList<OrdinaryUser>();
        ways.add(new OrdinaryUser(List.of("unshare", "-U"), null));
        for (String name : CANDIDATES) {
            try {
                ways.addAll(switches(directory
                        .getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName(name)));
            } catch (UserPrincipalNotFoundException _) {
                // this system does not know that user: the next one
            }
        }
        return ways;
    }

    private static List<OrdinaryUser> switches(UserPrincipal owner) {
        String name = owner.getName();
        // The capability lets the other user pass through folders closed to it, such as root's home.
        return Stream.of(
                        List.of(
                                "setpriv",
                                "--reuid=" + name,
                                "--clear-groups",
                                "--inh-caps=+dac_override",
                                "--ambient-caps=+dac_override",
                                "--"),
                        List.of("setpriv", "--reuid=" + name, "--clear-groups", "--"),
                        List.of("runuser", "-u", name, "--"))
                .map(prefix -> new OrdinaryUser(prefix, owner))
                .toList();
    }

    private boolean works(Path directory) throws IOException, InterruptedException {
        UserPrincipal before = Files.getOwner(directory);
        own(directory);
        boolean works = canWrite(directory);
        if (!works) {
            Files.setOwner(directory, before);
        }
        return works;
    }

    private boolean canWrite(Path directory) throws InterruptedException {
        try {
            return new ProcessBuilder(command(
                                    "sh", "-c", "test \"$(id -u)\" != 0 && test -w \"$0\"", directory.toString()))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false; // the program is missing
        }
    }

    /** Hands a file or directory to the user that PostgreSQL runs as. */
    void own(Path path) throws IOException {
        if (owner != null) {
            Files.setOwner(path, owner);
        }
    }

    List<String> command(String... command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(List.of(command));
        return List.copyOf(whole);
    }

    private static boolean isRoot(UserPrincipal user) {
        return user.getName().equals("root");
    }
}
