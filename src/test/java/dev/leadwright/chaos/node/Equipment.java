package dev.leadwright.chaos.node;

import dev.leadwright.analyst.Analyst;
import dev.leadwright.crm.Crm;
import dev.leadwright.mail.Mailer;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Puts crash points around whatever leads outside, and a model server behind the analyst. */
record Equipment(CrashPoints points, String model) implements BeanPostProcessor {
    private static final String ADAPTER = "hubspotCrm";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
            case DataSource database -> new CrashingDataSource(database, points);
            case Crm adapter when name.equals(ADAPTER) -> CrashingCrm.around(adapter, points);
            case Mailer mailer -> new CrashingMailer(mailer, points);
            case Analyst analyst -> new AskingAnalyst(analyst, model, points);
            default -> bean;
        };
    }
}
