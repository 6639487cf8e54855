package dev.leadwright.portal.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.leadwright.portal.account.Owner;
import dev.leadwright.portal.account.OwnerStore;
import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.record.Paging;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The people records can belong to. */
@RestController
@RequestMapping({Paths.OWNERS, Paths.OWNERS_V3})
class OwnerController {

    private static final int MAX_PAGE = 500;

    private final OwnerStore owners;

    OwnerController(OwnerStore owners) {
        this.owners = owners;
    }

    /** A page of owners. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Owners(List<Owner> results, @Nullable Paging paging) {}

    /** HubSpot's own client for Node ends the path with a slash. */
    @GetMapping({"", "/"})
    Owners list(
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "false") boolean archived) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw Problem.invalid("limit must be between 1 and %d, but was %d.".formatted(MAX_PAGE, limit));
        }
        List<Owner> found = archived ? List.of() : owners.list(email, after, limit + 1);
        boolean more = found.size() > limit;
        List<Owner> shown = more ? found.subList(0, limit) : found;
        return new Owners(shown, more ? Paging.after(shown.getLast().id()) : null);
    }

    @GetMapping("/{id}")
    Owner get(@PathVariable long id, @RequestParam(defaultValue = "id") String idProperty) {
        Optional<Owner> owner = switch (idProperty) {
            case "id" -> owners.find(id);
            case "userId" -> owners.findByUserId(id);
            default -> throw Problem.invalid("idProperty must be id or userId, but was '%s'.".formatted(idProperty));
        };
        return owner.orElseThrow(() -> Problem.notFound("Owner %d does not exist.".formatted(id)));
    }
}
