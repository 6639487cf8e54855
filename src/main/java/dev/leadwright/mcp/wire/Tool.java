package dev.leadwright.mcp.wire;

/**
 * The signature of a tool, known to server and client alike.
 *
 * @param name its name on the wire
 * @param arguments the record its arguments are read into; its compact constructor has the last word on them
 * @param result the record that becomes its structured content
 */
public record Tool<A extends Record, R extends Record>(
        String name, Effect effect, Class<A> arguments, Class<R> result) {}
