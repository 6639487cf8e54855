package dev.leadwright.portal.http;

import dev.leadwright.portal.record.ErasureInput;
import dev.leadwright.portal.record.MergeInput;
import dev.leadwright.portal.record.Page;
import dev.leadwright.portal.record.RecordErasure;
import dev.leadwright.portal.record.RecordInput;
import dev.leadwright.portal.record.RecordMerges;
import dev.leadwright.portal.record.RecordView;
import dev.leadwright.portal.record.Records;
import dev.leadwright.portal.record.Records.Wanted;
import dev.leadwright.portal.schema.ObjectType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One record at a time. */
@RestController
@RequestMapping({Paths.OBJECTS + "/{type}", Paths.OBJECTS_V3 + "/{type}"})
class RecordController {

    private final Records records;
    private final RecordMerges merges;
    private final RecordErasure erasure;

    RecordController(Records records, RecordMerges merges, RecordErasure erasure) {
        this.records = records;
        this.merges = merges;
        this.erasure = erasure;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RecordView create(@PathVariable ObjectType type, @RequestBody RecordInput input) {
        return records.create(type, input);
    }

    @GetMapping("/{id}")
    RecordView get(
            @PathVariable ObjectType type,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String idProperty,
            @RequestParam(defaultValue = "") List<String> properties,
            @RequestParam(defaultValue = "") List<ObjectType> associations,
            @RequestParam(defaultValue = "false") boolean archived) {
        return records.get(type, id, idProperty, new Wanted(properties, associations, archived));
    }

    @GetMapping
    Page list(
            @PathVariable ObjectType type,
            @RequestParam(defaultValue = "10") int limit,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "") List<String> properties,
            @RequestParam(defaultValue = "") List<ObjectType> associations,
            @RequestParam(defaultValue = "false") boolean archived) {
        return records.list(type, after, limit, new Wanted(properties, associations, archived));
    }

    @PatchMapping("/{id}")
    RecordView update(
            @PathVariable ObjectType type,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String idProperty,
            @RequestBody RecordInput input) {
        return records.update(type, id, idProperty, input);
    }

    @PostMapping("/merge")
    RecordView merge(@PathVariable ObjectType type, @RequestBody MergeInput input) {
        return merges.merge(type, input);
    }

    @PostMapping("/gdpr-delete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable ObjectType type, @RequestBody ErasureInput input) {
        erasure.erase(type, input);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(@PathVariable ObjectType type, @PathVariable String id) {
        records.archive(type, id);
    }
}
