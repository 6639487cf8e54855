package dev.leadwright.demo;

import java.nio.file.Path;

/** The bundled list of fictional leads. */
public final class DemoLeads {

    private static final String RESOURCE = "/demo/leads.csv";

    private DemoLeads() {}

    /** Writes the list to a folder, where a person can look at it; a copy can be changed and imported. */
    public static Path writeTo(Path folder) {
        return Bundled.writeTo(folder.resolve("leads.csv"), RESOURCE);
    }
}
