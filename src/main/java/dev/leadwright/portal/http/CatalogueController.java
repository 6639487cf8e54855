package dev.leadwright.portal.http;

import dev.leadwright.portal.problem.Problem;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What this portal has none of: custom kinds of records, and workflows. */
@RestController
class CatalogueController {

    /** An empty list as HubSpot writes it. */
    record Nothing(List<Object> results) {}

    @GetMapping({Paths.SCHEMAS, Paths.SCHEMAS_V3})
    Nothing listSchemas() {
        return new Nothing(List.of());
    }

    @GetMapping(Paths.FLOWS_V4)
    Nothing listFlows() {
        return new Nothing(List.of());
    }

    @GetMapping(Paths.FLOWS_V4 + "/{id}")
    Nothing getFlow(@PathVariable String id) {
        throw Problem.notFound("Flow %s does not exist.".formatted(id));
    }
}
