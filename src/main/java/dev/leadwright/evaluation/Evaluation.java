package dev.leadwright.evaluation;

import dev.leadwright.analyst.Analyst;
import dev.leadwright.analyst.AnalystUnavailable;
import dev.leadwright.analyst.Assessment;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.books.ModelBill;
import dev.leadwright.evaluation.EvaluationResult.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Lets an analyst judge a labelled set. Nothing is read from a CRM, and nothing is kept but what is asked for. */
public final class Evaluation {
    /** As many leads are judged at once; a model's answer takes seconds. */
    private static final int AT_ONCE = 8;

    private final Clock clock;
    private final IntConsumer progress;

    /** @param progress is told how many leads are judged, now and then */
    public Evaluation(Clock clock, IntConsumer progress) {
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Judges as the agents would, with one candidate after the other. What a profile excludes is scored all the same.
     *
     * @return what each made of the set, in their order
     * @throws NotRecorded when a recording cannot be read or written, or a question is not in it
     */
    public List<EvaluationResult> run(LabelledLeads set, List<Candidate> candidates, EvaluationOptions options) {
        Optional<Recording> recording = options.replay().map(Recording::read);
        Clock then = options.at()
                .or(() -> recording.flatMap(Recording::at))
                .map(this::clockAt)
                .orElse(clock);
        try (var recorder = Recorder.to(options.record(), then)) {
            boolean sameProfile =
                    candidates.stream().map(Candidate::profile).distinct().count() == 1;
            return candidates.stream()
                    .map(candidate -> {
                        try (var workshop = new AnalystWorkshop(candidate, then, clock, recorder, recording)) {
                            String name = workshop.analyst().name()
                                    + (sameProfile
                                            ? ""
                                            : ", " + candidate.profile().name());
                            return judge(set, name, workshop::assess, workshop::bill);
                        }
                    })
                    .toList();
        }
    }

    private Clock clockAt(Instant moment) {
        return Clock.offset(clock, Duration.between(clock.instant(), moment));
    }

    /** Judges with any analyst. */
    public EvaluationResult run(LabelledLeads set, Analyst analyst) {
        return judge(set, analyst.name(), analyst::assess, () -> ModelBill.NONE);
    }

    private EvaluationResult judge(
            LabelledLeads set, String name, Function<Lead, Assessment> judge, Supplier<ModelBill> bill) {
        Instant start = clock.instant();
        List<JudgedLead> judged = new ArrayList<>();
        List<Failure> failed = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("evaluation-", 1).factory())) {
            List<Future<Verdict>> verdicts = set.leads().stream()
                    .map(lead -> workers.submit(() -> verdict(lead, judge)))
                    .toList();
            for (Future<Verdict> verdict : verdicts) {
                switch (resultOf(verdict, workers)) {
                    case Verdict.Given(JudgedLead lead) -> judged.add(lead);
                    case Verdict.None(Failure failure) -> failed.add(failure);
                }
                progress.accept(judged.size() + failed.size());
            }
        }
        return new EvaluationResult(name, judged, failed, bill.get(), Duration.between(start, clock.instant()));
    }

    private sealed interface Verdict {
        record Given(JudgedLead lead) implements Verdict {}

        record None(Failure failure) implements Verdict {}
    }

    private static Verdict verdict(LabelledLead lead, Function<Lead, Assessment> judge) {
        try {
            Assessment assessment = judge.apply(lead.lead());
            return new Verdict.Given(new JudgedLead(lead, assessment.score(), assessment.explanation()));
        } catch (AnalystUnavailable e) {
            return new Verdict.None(new Failure(lead, String.valueOf(e.getMessage())));
        }
    }

    /** Whatever is wrong with one question is wrong with the evaluation: the other leads are not judged then. */
    private static Verdict resultOf(Future<Verdict> verdict, ExecutorService workers) {
        try {
            return verdict.get();
        } catch (ExecutionException e) {
            workers.shutdownNow();
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The evaluation was stopped.", e);
        }
    }
}
