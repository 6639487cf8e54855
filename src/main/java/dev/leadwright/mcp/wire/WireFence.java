package dev.leadwright.mcp.wire;

import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Fence;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Fence} around a call as it crosses the wire within the process: a name in the metadata of the request, by
 * which the server's end finds it while the caller waits. A call whose caller waits no more finds none, and may change
 * nothing. To a server in another process the name means nothing.
 */
public final class WireFence implements AutoCloseable {

    /** Its key in the metadata, in the form that MCP prescribes. */
    private static final String KEY = "dev.leadwright/fence";

    private static final String OURS = UUID.randomUUID() + "/";
    private static final Map<String, Fence> CARRIED = new ConcurrentHashMap<>();
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Map<String, Object> meta;

    private WireFence(Map<String, Object> meta) {
        this.meta = meta;
    }

    /** Carries it over until it is closed. */
    public static WireFence carry(Fence fence) {
        if (fence.equals(Fence.NONE)) {
            return new WireFence(Map.of());
        }
        String name = OURS + NUMBERS.incrementAndGet();
        CARRIED.put(name, fence);
        return new WireFence(Map.of(KEY, name));
    }

    public Map<String, Object> toMeta() {
        return meta;
    }

    /** {@link Fence#NONE} where the caller is outside this process, or within none. */
    public static Fence of(@Nullable Map<String, Object> meta) {
        if (meta == null || !(meta.get(KEY) instanceof String name) || !name.startsWith(OURS)) {
            return Fence.NONE;
        }
        return Fence.of(() -> {
            Fence carried = CARRIED.get(name);
            if (carried == null) {
                throw new CrmException.Withdrawn("Nobody waits for this call any more, so nothing was sent.");
            }
            carried.requireOpen();
        });
    }

    @Override
    public void close() {
        meta.values().forEach(name -> CARRIED.remove(String.valueOf(name)));
    }
}
