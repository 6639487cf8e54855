package dev.leadwright.portal.http;

import dev.leadwright.portal.association.AssociationBatches;
import dev.leadwright.portal.association.AssociationSpec;
import dev.leadwright.portal.association.AssociationWire.Answer;
import dev.leadwright.portal.association.AssociationWire.Labelled;
import dev.leadwright.portal.association.AssociationWire.Listing;
import dev.leadwright.portal.association.AssociationWire.Made;
import dev.leadwright.portal.association.AssociationWire.OneToMany;
import dev.leadwright.portal.association.AssociationWire.Pair;
import dev.leadwright.portal.association.ObjectRef;
import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.schema.ObjectType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The associations of one record. */
@RestController
@RequestMapping({
    Paths.OBJECTS + "/{from}/{id}/associations",
    Paths.OBJECTS_V4 + "/{from}/{id}/associations",
    Paths.OBJECTS_V3 + "/{from}/{id}/associations"
})
class AssociationController {

    private final AssociationBatches associations;

    AssociationController(AssociationBatches associations) {
        this.associations = associations;
    }

    @GetMapping("/{to}")
    Listing list(
            @PathVariable ObjectType from,
            @PathVariable String id,
            @PathVariable ObjectType to,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "500") int limit) {
        if (limit < 1 || limit > AssociationBatches.MAX_PAGE) {
            throw Problem.invalid(
                    "limit must be between 1 and %d, but was %d.".formatted(AssociationBatches.MAX_PAGE, limit));
        }
        return associations.listOf(from, id, to, after, limit);
    }

    @PutMapping("/default/{to}/{toId}")
    Answer<Made> associateDefault(
            @PathVariable ObjectType from,
            @PathVariable String id,
            @PathVariable ObjectType to,
            @PathVariable String toId) {
        return associations.associateDefault(
                from, to, List.of(new Pair(new ObjectRef(id), new ObjectRef(toId), List.of())));
    }

    @PutMapping("/{to}/{toId}")
    @ResponseStatus(HttpStatus.CREATED)
    Labelled associate(
            @PathVariable ObjectType from,
            @PathVariable String id,
            @PathVariable ObjectType to,
            @PathVariable String toId,
            @RequestBody List<AssociationSpec> types) {
        Pair pair = new Pair(new ObjectRef(id), new ObjectRef(toId), types);
        return associations.associate(from, to, List.of(pair)).results().getFirst();
    }

    @DeleteMapping("/{to}/{toId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable ObjectType from,
            @PathVariable String id,
            @PathVariable ObjectType to,
            @PathVariable String toId) {
        associations.archive(List.of(new OneToMany(new ObjectRef(id), List.of(new ObjectRef(toId)))));
    }
}
