package dev.leadwright.portal.http;

import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.schema.NewProperty;
import dev.leadwright.portal.schema.ObjectType;
import dev.leadwright.portal.schema.Properties;
import dev.leadwright.portal.schema.PropertyGroup;
import dev.leadwright.portal.schema.PropertyView;
import java.util.List;
import java.util.Objects;
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

/** Definitions of properties and their groups. */
@RestController
@RequestMapping({Paths.PROPERTIES + "/{type}", Paths.PROPERTIES_V3 + "/{type}"})
class PropertyController {

    private static final int MAX_INPUTS = 100;

    private final Properties properties;

    PropertyController(Properties properties) {
        this.properties = properties;
    }

    record Listing<T>(List<T> results) {}

    record NamedProperty(@Nullable String name) {}

    record Batch<T>(@Nullable List<T> inputs) {
        List<T> checked() {
            if (inputs == null || inputs.isEmpty() || inputs.stream().anyMatch(Objects::isNull)) {
                throw Problem.invalid("inputs must hold at least one entry, and no null.");
            }
            if (inputs.size() > MAX_INPUTS) {
                throw Problem.invalid("inputs holds %d entries; the limit is %d.".formatted(inputs.size(), MAX_INPUTS));
            }
            return inputs;
        }
    }

    record BatchResult(String status, List<PropertyView> results) {}

    @GetMapping
    Listing<PropertyView> list(@PathVariable ObjectType type, @RequestParam(defaultValue = "false") boolean archived) {
        return new Listing<>(properties.list(type, archived));
    }

    @GetMapping("/{name}")
    PropertyView get(@PathVariable ObjectType type, @PathVariable String name) {
        return properties.get(type, name);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PropertyView create(@PathVariable ObjectType type, @RequestBody NewProperty property) {
        return properties.create(type, List.of(property)).getFirst();
    }

    @PatchMapping("/{name}")
    PropertyView change(@PathVariable ObjectType type, @PathVariable String name, @RequestBody NewProperty change) {
        return properties.change(type, name, change);
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(@PathVariable ObjectType type, @PathVariable String name) {
        properties.archive(type, List.of(name));
    }

    @PostMapping("/batch/create")
    @ResponseStatus(HttpStatus.CREATED)
    BatchResult createAll(@PathVariable ObjectType type, @RequestBody Batch<NewProperty> batch) {
        return new BatchResult("COMPLETE", properties.create(type, batch.checked()));
    }

    @PostMapping("/batch/read")
    BatchResult readAll(@PathVariable ObjectType type, @RequestBody Batch<NamedProperty> batch) {
        List<PropertyView> found =
                names(batch).stream().map(name -> properties.get(type, name)).toList();
        return new BatchResult("COMPLETE", found);
    }

    @PostMapping("/batch/archive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archiveAll(@PathVariable ObjectType type, @RequestBody Batch<NamedProperty> batch) {
        properties.archive(type, names(batch));
    }

    @GetMapping("/groups")
    Listing<PropertyGroup> listGroups(@PathVariable ObjectType type) {
        return new Listing<>(properties.listGroups(type));
    }

    @PostMapping("/groups")
    @ResponseStatus(HttpStatus.CREATED)
    PropertyGroup createGroup(@PathVariable ObjectType type, @RequestBody NewGroup group) {
        return properties.createGroup(type, group.name(), group.label(), group.displayOrder());
    }

    @GetMapping("/groups/{name}")
    PropertyGroup getGroup(@PathVariable ObjectType type, @PathVariable String name) {
        return properties.getGroup(type, name);
    }

    @PatchMapping("/groups/{name}")
    PropertyGroup changeGroup(@PathVariable ObjectType type, @PathVariable String name, @RequestBody NewGroup change) {
        return properties.changeGroup(type, name, change.label(), change.displayOrder());
    }

    @DeleteMapping("/groups/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archiveGroup(@PathVariable ObjectType type, @PathVariable String name) {
        properties.archiveGroup(type, name);
    }

    record NewGroup(
            @Nullable String name,
            @Nullable String label,
            @Nullable Integer displayOrder) {}

    private static List<String> names(Batch<NamedProperty> batch) {
        return batch.checked().stream()
                .map(property -> Objects.requireNonNullElse(property.name(), ""))
                .toList();
    }
}
