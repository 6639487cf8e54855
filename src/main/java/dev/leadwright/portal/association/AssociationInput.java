package dev.leadwright.portal.association;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An association given with a new record. */
public record AssociationInput(
        @Nullable ObjectRef to, @Nullable List<AssociationSpec> types) {}
