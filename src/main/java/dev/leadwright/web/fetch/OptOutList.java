package dev.leadwright.web.fetch;

import java.io.IOException;
import java.net.IDN;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The domains that asked not to be visited: a file with one on each line, {@code #} before comments. Their sub-domains
 * are meant too. The file is read again when it changed.
 *
 * <p>While a list cannot be read nobody is visited, for nobody knows who stands in it.
 */
final class OptOutList {
    private static final Logger log = LoggerFactory.getLogger(OptOutList.class);
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9_-]{1,63}(?:\\.[a-z0-9_-]{1,63})+");

    /** People write addresses: https://www.company.com/about. */
    private static final Pattern AROUND = Pattern.compile("^[a-z]+://|^\\*\\.|[/:?].*$|\\.$");

    private static final Pattern WWW = Pattern.compile("^(?:\\*\\.)?www\\.");

    private final Optional<Path> file;
    private Contents known = new Contents("", Set.of());

    private record Contents(String version, Set<String> domains) {}

    /** @param file empty: nobody asked */
    OptOutList(Optional<Path> file) {
        this.file = file;
    }

    /** Why the host must be left alone; empty if it need not. */
    Optional<String> refusal(String host) {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Path list = file.get();
        try {
            Set<String> domains = domains(list);
            return suffixes(host.toLowerCase(Locale.ROOT))
                    .filter(domains::contains)
                    .findFirst()
                    .map(domain -> domain + " asked not to be visited (" + list.getFileName() + ").");
        } catch (IOException e) {
            return Optional.of("The opt-out list " + list
                    + " (web.opt-out-file) cannot be read. No site is visited until" + " it can.");
        }
    }

    private synchronized Set<String> domains(Path list) throws IOException {
        var attributes = Files.readAttributes(list, BasicFileAttributes.class);
        String version = attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
        if (!version.equals(known.version())) {
            known = new Contents(version, read(list));
        }
        return known.domains();
    }

    private static Set<String> read(Path list) throws IOException {
        List<String> lines = Files.readAllLines(list);
        Set<String> domains = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("#.*", "").strip();
            Optional<String> domain = domain(line);
            domain.ifPresent(domains::add);
            if (!line.isEmpty() && domain.isEmpty()) {
                log.warn("{} line {} is no domain, such as company.com; nobody is spared for it", list, i + 1);
            }
        }
        return domains;
    }

    private static Optional<String> domain(String line) {
        String bare = AROUND.matcher(line.toLowerCase(Locale.ROOT)).replaceAll("");
        try {
            String ascii = IDN.toASCII(WWW.matcher(bare).replaceFirst("")).toLowerCase(Locale.ROOT);
            return Optional.of(ascii).filter(domain -> DOMAIN.matcher(domain).matches());
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    /** {@code www.shop.company.com}, {@code shop.company.com}, {@code company.com}, {@code com}. */
    private static Stream<String> suffixes(String host) {
        return IntStream.range(0, host.length())
                .filter(i -> i == 0 || host.charAt(i - 1) == '.')
                .mapToObj(host::substring);
    }
}
