package dev.leadwright.dashboard.pages;

import dev.leadwright.orchestration.WorkQuery;
import dev.leadwright.orchestration.WorkQueue;
import dev.leadwright.orchestration.WorkState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@ConditionalOnWebApplication
class TasksController {
    private static final int PAGE_SIZE = 50;

    private final WorkQueue queue;

    TasksController(WorkQueue queue) {
        this.queue = queue;
    }

    @GetMapping("/tasks")
    String list(
            @RequestParam Optional<WorkState> state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        List<WorkQueue.Count> counts = queue.listCounts();
        long total = counts.stream()
                .filter(count -> state.isEmpty() || state.get() == count.state())
                .filter(count -> kind.isBlank() || kind.equals(count.kind()))
                .mapToLong(WorkQueue.Count::tasks)
                .sum();
        Paging paging = Paging.of(page, PAGE_SIZE, total);
        model.addAttribute(
                "tasks",
                queue.list(new WorkQuery(
                        state.map(Set::of).orElse(Set.of()),
                        Optional.of(kind).filter(name -> !name.isBlank()),
                        PAGE_SIZE,
                        paging.offset())));
        model.addAttribute("paging", paging);
        model.addAttribute("state", state.orElse(null));
        model.addAttribute("states", WorkState.values());
        model.addAttribute("kind", kind);
        model.addAttribute(
                "kinds",
                counts.stream().map(WorkQueue.Count::kind).distinct().sorted().toList());
        return "tasks";
    }
}
