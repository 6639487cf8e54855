package dev.leadwright.doctor;

import java.util.List;
import java.util.stream.Stream;

/** An examination that others depend on: a portal that does not answer is one failure, not ten. */
record InOrder(Examination first, List<Examination> further) implements Examination {

    InOrder {
        further = List.copyOf(further);
    }

    @Override
    public String subject() {
        return first.subject();
    }

    @Override
    public List<Check> run() throws Exception {
        List<Check> found = first.run();
        return found.stream().anyMatch(Check::isFailure)
                ? found
                : Stream.concat(found.stream(), Doctor.examine(further).stream())
                        .toList();
    }
}
