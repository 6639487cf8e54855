package dev.leadwright.orchestration.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.EmailId;
import dev.leadwright.crm.EmailStatus;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.crm.Upserted;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CrmUpdateTests {
    private static final List<String> READS = List.of("get", "find", "list", "search");
    private static final Map<Class<?>, Object> GIVEN = Map.of(
            ContactId.class,
            new ContactId("101"),
            CompanyId.class,
            new CompanyId("201"),
            TaskId.class,
            new TaskId("301"),
            EmailId.class,
            new EmailId("401"),
            EmailStatus.class,
            EmailStatus.SENT,
            TaskChange.class,
            TaskChange.to(TaskStatus.WAITING).withBody("Ada is in Rome"),
            String.class,
            "ada@example.com",
            Map.class,
            Map.of("city", "Rome", "email", "ada@example.com"));

    static Stream<Method> changes() {
        return Arrays.stream(Crm.class.getMethods())
                .filter(method -> READS.stream().noneMatch(method.getName()::startsWith))
                .filter(method -> !method.getName().startsWith("create")); // the journal's
    }

    /** A method added to the port that changes something must be added to the audit. */
    @ParameterizedTest
    @MethodSource("changes")
    void everyChangeOfTheCrmIsKnownAndTellsNoValues(Method change) {
        Object[] given =
                Arrays.stream(change.getParameterTypes()).map(GIVEN::get).toArray();

        CrmUpdate update = CrmUpdate.of(change.getName(), given, new Upserted(new ContactId("101"), true))
                .orElseThrow();

        assertThat(update.what()).isNotBlank().doesNotContain("Rome", "ada@");
        assertThat(update.record().orElse("")).matches("[0-9]*");
        assertThat(update.payload()).isNotBlank();
    }
}
