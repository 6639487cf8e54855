package dev.leadwright.hubspot.gather;

import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Fence;
import dev.leadwright.crm.Urgency;
import dev.leadwright.hubspot.limits.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends parts together and answers every caller. Where the whole was refused because of one of them, it is sent in
 * halves, and again, until the one is alone: so no part fails for another's fault. A refused request has done nothing,
 * so that sending its halves repeats nothing.
 */
final class Delivery<I, O> {
    private final Request<I, O> request;

    Delivery(Request<I, O> request) {
        this.request = request;
    }

    void send(List<Part<I, O>> parts, Turn turn) {
        try {
            Map<Object, List<Part<I, O>>> groups = new LinkedHashMap<>();
            parts.forEach(part -> groups.computeIfAbsent(part.identity(), _ -> new ArrayList<>())
                    .add(part));
            sendGroups(List.copyOf(groups.values()), turn);
        } catch (RuntimeException | Error failure) {
            // Those that were answered before stay so.
            parts.forEach(part -> part.failed(failure));
        } finally {
            turn.close();
        }
    }

    private void sendGroups(List<List<Part<I, O>>> groups, Turn turn) {
        List<Answer<O>> answers;
        try {
            answers = fenceAround(groups)
                    .call(() -> request.send(
                            groups.stream()
                                    .map(group -> group.getFirst().input())
                                    .toList(),
                            turn));
        } catch (CrmException.Withdrawn before) {
            sendThoseThatMay(groups, before);
            return;
        } catch (CrmException.Invalid | CrmException.Conflict | CrmException.NotFound refused) {
            if (groups.size() == 1) {
                throw refused;
            }
            sendAgain(groups.subList(0, groups.size() / 2));
            sendAgain(groups.subList(groups.size() / 2, groups.size()));
            return;
        } finally {
            turn.close();
        }
        for (int i = 0; i < groups.size(); i++) {
            settle(groups.get(i), answers.get(i), groups.size());
        }
    }

    /** What may not leave any more holds the request back, as long as it is part of it. */
    private static <I, O> Fence fenceAround(List<List<Part<I, O>>> groups) {
        return Fence.of(
                () -> groups.forEach(group -> group.forEach(part -> part.fence().requireOpen())));
    }

    /** Nothing was sent. Without the parts that were withdrawn, the others go. */
    private void sendThoseThatMay(List<List<Part<I, O>>> groups, CrmException.Withdrawn withdrawn) {
        List<List<Part<I, O>>> left = groups.stream()
                .map(group -> group.stream().filter(Delivery::mayLeave).toList())
                .filter(group -> !group.isEmpty())
                .toList();
        if (left.stream().mapToInt(List::size).sum()
                == groups.stream().mapToInt(List::size).sum()) {
            throw withdrawn;
        }
        if (!left.isEmpty()) {
            sendAgain(left);
        }
    }

    private static boolean mayLeave(Part<?, ?> part) {
        try {
            part.fence().requireOpen();
            return true;
        } catch (CrmException withdrawn) {
            part.failed(withdrawn);
            return false;
        }
    }

    private void settle(List<Part<I, O>> group, Answer<O> answer, int groupsSent) {
        switch (answer) {
            case Answer.Done<O>(O value) -> group.forEach(part -> part.done(value));
            case Answer.Failed<O>(CrmException failure) -> group.forEach(part -> part.failed(failure));
            case Answer.Alone<O>() when groupsSent > 1 -> sendAgain(List.of(group));
            case Answer.Alone<O>() ->
                throw new IllegalStateException("A request of one part must settle it: " + request);
        }
    }

    private void sendAgain(List<List<Part<I, O>>> groups) {
        List<Part<I, O>> parts = groups.stream().flatMap(List::stream).toList();
        Urgency urgency =
                parts.stream().map(Part::urgency).max(Comparator.naturalOrder()).orElseThrow();
        try {
            sendGroups(groups, request.takeTurn(() -> urgency));
        } catch (RuntimeException failure) {
            parts.forEach(part -> part.failed(failure));
        }
    }
}
