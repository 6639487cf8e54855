package dev.leadwright.chaos.judge;

import dev.leadwright.chaos.judge.Evidence.Task;
import dev.leadwright.chaos.world.MailServer.Event;
import dev.leadwright.chaos.world.MailServer.Reached;
import dev.leadwright.chaos.world.SalesOffice.Lead;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By the mail server's log and the portal: where the answer to a final dot was never sent, the task says to a person that
 * the mail may have arrived.
 */
final class AmbiguousShown implements Judge {
    private static final String TOLD = "answer was lost";

    @Override
    public Bound bound() {
        return Bound.NOT_SHOWN;
    }

    @Override
    public List<Violation> judge(Evidence evidence) {
        Set<String> answered = evidence.mails().stream()
                .filter(event -> event.reached() == Reached.ANSWERED)
                .map(MailsOnce::mail)
                .collect(Collectors.toSet());
        return evidence.mails().stream()
                .filter(event -> event.reached() == Reached.TAKEN && !answered.contains(MailsOnce.mail(event)))
                .flatMap(event -> problem(event, evidence).stream())
                .toList();
    }

    private Optional<Violation> problem(Event event, Evidence evidence) {
        long contact = evidence.leads().stream()
                .filter(lead -> lead.email().equalsIgnoreCase(event.to()))
                .map(Lead::contact)
                .findFirst()
                .orElseThrow();
        List<Task> tasks = evidence.tasksOf(contact, event.followUp() ? "Follow-up Email" : "Send Outreach")
                .toList();
        boolean told = tasks.stream()
                .anyMatch(task -> task.status().equals("WAITING") && task.body().contains(TOLD));
        return told
                ? Optional.empty()
                : Optional.of(new Violation(
                        bound(),
                        MailsOnce.mail(event) + " had no answer at " + event.at() + ", and nobody is told: " + tasks,
                        tasks.stream().map(task -> String.valueOf(task.id())).collect(Collectors.toSet())));
    }
}
