package dev.leadwright.portal.http;

import dev.leadwright.portal.engagement.EngagementWire.Answer;
import dev.leadwright.portal.engagement.EngagementWire.Request;
import dev.leadwright.portal.engagement.Engagements;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HubSpot's first API for notes and tasks; a create answers 200. */
@RestController
@RequestMapping(Paths.ENGAGEMENTS_V1)
class EngagementController {

    private final Engagements engagements;

    EngagementController(Engagements engagements) {
        this.engagements = engagements;
    }

    @PostMapping
    Answer create(@RequestBody Request request) {
        return engagements.create(request);
    }

    @GetMapping("/{id}")
    Answer get(@PathVariable long id) {
        return engagements.get(id);
    }

    @PatchMapping("/{id}")
    Answer change(@PathVariable long id, @RequestBody Request request) {
        return engagements.change(id, request);
    }
}
