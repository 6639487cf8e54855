package dev.leadwright.evaluation;

import dev.leadwright.analyst.Analyst;
import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.Assessment;
import dev.leadwright.analyst.Grounding;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.books.ModelBill;
import dev.leadwright.analyst.books.ModelLedger;
import dev.leadwright.analyst.model.ModelService;
import dev.leadwright.icp.IdealCustomerProfile;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/**
 * The analyst of the settings, put together as the application does, but without database and CRM: its calls stand in no
 * ledger and under no budget, but on the bill of the evaluation.
 */
final class AnalystWorkshop implements AutoCloseable {
    private static final Pattern BOOKS = Pattern.compile(Pattern.quote(ModelLedger.class.getPackageName()) + "\\..*");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Till till;

    /**
     * @param clock what time it is for the analyst
     * @param machine what time it is for its model's service, whose limits end by it
     * @param recording what its model says; empty: it is asked
     */
    AnalystWorkshop(Candidate candidate, Clock clock, Clock machine, Recorder recorder, Optional<Recording> recording) {
        till = new Till(candidate.analyst());
        context.registerBean(AnalystSettings.class, candidate::analyst);
        context.registerBean(IdealCustomerProfile.class, candidate::profile);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Till.class, () -> till);
        context.registerBean(Recorder.class, () -> recorder, bean -> bean.setDestroyMethodName(""));
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof ModelService service ? serve(service, recording, machine) : bean;
            }
        });
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(BOOKS));
        scanner.scan(Analyst.class.getPackageName());
        context.refresh();
    }

    Analyst analyst() {
        return context.getBean(Analyst.class);
    }

    /** As the agents have it judged: what the analyst says counts as far as the record supports it. */
    Assessment assess(Lead lead) {
        return context.getBean(Grounding.class).assess(analyst(), lead);
    }

    ModelBill bill() {
        return till.bill();
    }

    private static ModelService serve(ModelService service, Optional<Recording> recording, Clock machine) {
        return recording
                .<ModelService>map(answers -> new ReplayedService(service, answers))
                .orElseGet(() -> new ClockedService(service, machine));
    }

    @Override
    public void close() {
        context.close();
    }
}
