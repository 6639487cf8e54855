package dev.leadwright.portal.http;

import dev.leadwright.portal.schema.ObjectType;
import dev.leadwright.portal.search.Search;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The search endpoint of each kind of record. */
@RestController
class SearchController {

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @PostMapping(
            path = {Paths.OBJECTS + "/{type}/search", Paths.OBJECTS_V3 + "/{type}/search"},
            consumes = MediaType.APPLICATION_JSON_VALUE)
    Search.Found search(@PathVariable ObjectType type, @RequestBody byte[] body) {
        return search.find(type, body);
    }
}
