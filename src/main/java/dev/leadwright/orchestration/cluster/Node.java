package dev.leadwright.orchestration.cluster;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/**
 * This process, among those that share the database.
 *
 * @param id new with every start
 */
public record Node(UUID id, long pid, String host) {

    public static Node thisProcess() {
        return new Node(UUID.randomUUID(), ProcessHandle.current().pid(), hostName());
    }

    /** For people: {@code host/pid}. */
    public String name() {
        return host + "/" + pid;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "localhost";
        }
    }
}
