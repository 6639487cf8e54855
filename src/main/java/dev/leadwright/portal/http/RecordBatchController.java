package dev.leadwright.portal.http;

import dev.leadwright.portal.record.BatchAnswer;
import dev.leadwright.portal.record.BatchRequest;
import dev.leadwright.portal.record.RecordBatches;
import dev.leadwright.portal.schema.ObjectType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Many records at a time; an answer that tells of failures has status 207. */
@RestController
@RequestMapping({Paths.OBJECTS + "/{type}/batch", Paths.OBJECTS_V3 + "/{type}/batch"})
class RecordBatchController {

    private final RecordBatches batches;

    RecordBatchController(RecordBatches batches) {
        this.batches = batches;
    }

    @PostMapping("/read")
    ResponseEntity<BatchAnswer> read(
            @PathVariable ObjectType type,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestBody BatchRequest request) {
        return answer(batches.read(type, request, archived), HttpStatus.OK);
    }

    @PostMapping("/create")
    ResponseEntity<BatchAnswer> create(@PathVariable ObjectType type, @RequestBody BatchRequest request) {
        return answer(batches.create(type, request), HttpStatus.CREATED);
    }

    @PostMapping("/update")
    ResponseEntity<BatchAnswer> update(@PathVariable ObjectType type, @RequestBody BatchRequest request) {
        return answer(batches.update(type, request), HttpStatus.OK);
    }

    @PostMapping("/upsert")
    ResponseEntity<BatchAnswer> upsert(@PathVariable ObjectType type, @RequestBody BatchRequest request) {
        return answer(batches.upsert(type, request), HttpStatus.OK);
    }

    @PostMapping("/archive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(@PathVariable ObjectType type, @RequestBody BatchRequest request) {
        batches.archive(type, request);
    }

    private static ResponseEntity<BatchAnswer> answer(BatchAnswer answer, HttpStatus complete) {
        return ResponseEntity.status(answer.hasErrors() ? HttpStatus.MULTI_STATUS : complete)
                .body(answer);
    }
}
