package dev.leadwright.portal.http;

import dev.leadwright.portal.association.AssociationBatches;
import dev.leadwright.portal.association.AssociationWire.Answer;
import dev.leadwright.portal.association.AssociationWire.Labelled;
import dev.leadwright.portal.association.AssociationWire.Labels;
import dev.leadwright.portal.association.AssociationWire.Made;
import dev.leadwright.portal.association.AssociationWire.OnesToMany;
import dev.leadwright.portal.association.AssociationWire.Pairs;
import dev.leadwright.portal.association.AssociationWire.ReadResult;
import dev.leadwright.portal.association.AssociationWire.Readings;
import dev.leadwright.portal.schema.ObjectType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Associations between two kinds of records, many at a time. */
@RestController
@RequestMapping({Paths.ASSOCIATIONS + "/{from}/{to}", Paths.ASSOCIATIONS_V4 + "/{from}/{to}"})
class AssociationBatchController {

    private final AssociationBatches associations;

    AssociationBatchController(AssociationBatches associations) {
        this.associations = associations;
    }

    @PostMapping("/batch/associate/default")
    Answer<Made> associateDefault(
            @PathVariable ObjectType from, @PathVariable ObjectType to, @RequestBody Pairs pairs) {
        return associations.associateDefault(from, to, pairs.inputs());
    }

    @PostMapping("/batch/create")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<Labelled> associate(@PathVariable ObjectType from, @PathVariable ObjectType to, @RequestBody Pairs pairs) {
        return associations.associate(from, to, pairs.inputs());
    }

    @PostMapping("/batch/read")
    ResponseEntity<Answer<ReadResult>> read(
            @PathVariable ObjectType from, @PathVariable ObjectType to, @RequestBody Readings readings) {
        Answer<ReadResult> answer = associations.read(from, to, readings.inputs());
        return ResponseEntity.status(answer.hasErrors() ? HttpStatus.MULTI_STATUS : HttpStatus.OK)
                .body(answer);
    }

    @PostMapping("/batch/archive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(@RequestBody OnesToMany inputs) {
        associations.archive(inputs.inputs());
    }

    @PostMapping("/batch/labels/archive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archiveLabels(@PathVariable ObjectType from, @RequestBody Pairs pairs) {
        associations.archiveLabels(from, pairs.inputs());
    }

    @GetMapping("/labels")
    Labels labels(@PathVariable ObjectType from, @PathVariable ObjectType to) {
        return associations.labels(from, to);
    }
}
