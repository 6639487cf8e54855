package dev.leadwright.hubspot.gather;

import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Urgency;
import dev.leadwright.hubspot.limits.Turn;
import java.util.List;
import java.util.function.Supplier;

/**
 * How the parts of several callers are sent as one.
 *
 * @param <I> what one caller asks
 * @param <O> what one caller is answered
 */
public interface Request<I, O> {

    /** Most parts of one request. */
    int largest();

    /** What two parts have in common that cannot be in one request; a new object for each if nothing can clash. */
    Object identity(I part);

    /** Whether parts of the same identity ask the same, so that one answer serves all who ask for it. */
    boolean isShared();

    /** Waits until a request may be made. */
    Turn takeTurn(Supplier<Urgency> urgency);

    /**
     * Sends them and answers each, in their order.
     *
     * @throws CrmException where the request failed as a whole
     */
    List<Answer<O>> send(List<I> parts, Turn turn);

    /** What a caller is told who was interrupted while it waited. */
    CrmException interrupted(I part, boolean sent);
}
