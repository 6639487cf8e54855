package dev.leadwright.web.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * With what rights the browser runs.
 *
 * @param asNobody as the user nobody: root has no use for a browser, and Chromium refuses root a sandbox
 * @param sandbox whether its pages are shut into Chromium's sandbox
 */
record LaunchPlan(boolean asNobody, boolean sandbox) {
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    /** By number: its name and its group's differ between systems. */
    static final String NOBODY = "65534";

    /**
     * Best first. Only nobody, who may do nothing, falls back on going without the sandbox, which most containers do not
     * permit; root goes without it only at the operator's word.
     */
    static List<LaunchPlan> of(boolean root, boolean sandboxWanted) {
        if (!root) {
            return List.of(new LaunchPlan(false, sandboxWanted));
        }
        List<LaunchPlan> plans = new ArrayList<>();
        if (Files.isExecutable(SETPRIV)) {
            if (sandboxWanted) {
                plans.add(new LaunchPlan(true, true));
            }
            plans.add(new LaunchPlan(true, false));
        }
        if (!sandboxWanted || plans.isEmpty()) {
            plans.add(new LaunchPlan(false, sandboxWanted));
        }
        return List.copyOf(plans);
    }

    /** What stands in front of the browser's own command line. */
    List<String> prefix() {
        return asNobody
                ? List.of(SETPRIV.toString(), "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--")
                : List.of();
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
