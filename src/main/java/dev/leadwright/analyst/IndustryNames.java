package dev.leadwright.analyst;

import dev.leadwright.icp.Fit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The industries of {@code analyst/industries.yaml}, by which a profile names them, and how well each fits without one. */
public final class IndustryNames {
    private static final String FILE = "/analyst/industries.yaml";

    private IndustryNames() {}

    /** In the order of the file. */
    public static SequencedMap<String, Fit> fits() {
        SequencedMap<String, Fit> fits = new LinkedHashMap<>();
        for (Map<String, Object> entry : entries()) {
            Band band = Band.valueOf("INDUSTRY_" + entry.get("fit"));
            fits.put(String.valueOf(entry.get("name")), band.fit().orElseThrow());
        }
        return fits;
    }

    private static List<Map<String, Object>> entries() {
        try (InputStream in = IndustryNames.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The file " + FILE + " is missing in this build.");
            }
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
