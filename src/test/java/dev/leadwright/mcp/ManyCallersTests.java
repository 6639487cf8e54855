package dev.leadwright.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.Account;
import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.NewCompany;
import dev.leadwright.testing.InMemoryCrm;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ManyCallersTests {

    private static final int CALLERS = 256;
    private static final Account ACCOUNT = new Account("4711", ZoneOffset.UTC);

    /** As the adapter's batches do: each call ends only when all have come. */
    @Test
    void callsThatWaitForEachOtherAreAllUnderWayAtOnce() throws Exception {
        var arrived = new CountDownLatch(CALLERS);
        Crm gathering = ScriptedCrm.doing(() -> {
            arrived.countDown();
            Waiting.on(arrived);
            return ACCOUNT;
        });
        try (McpDoor door = McpDoor.open(gathering);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = callers.invokeAll(IntStream.range(0, CALLERS)
                    .mapToObj(caller -> (Callable<Account>) door.crm()::getAccount)
                    .toList());
            for (Future<Account> answer : answers) {
                assertThat(answer.get()).isEqualTo(ACCOUNT);
            }
        }
    }

    @Test
    void noReplyIsLostOrMixedUpUnderLoad() throws Exception {
        var behind = new InMemoryCrm(Clock.systemUTC());
        try (McpDoor door = McpDoor.open(behind);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> work = IntStream.range(0, 5_000)
                    .mapToObj(number -> (Callable<String>) () -> {
                        CompanyId created =
                                door.crm().createCompany(new NewCompany(Map.of("name", "Company " + number)));
                        return number + "="
                                + door.crm().getCompany(created).name().orElse("");
                    })
                    .toList();
            int number = 0;
            for (Future<String> answer : callers.invokeAll(work)) {
                assertThat(answer.get()).isEqualTo(number + "=Company " + number);
                number++;
            }
        }
    }

    @Test
    void closingTellsEveryCallerWhatItsCallCameTo() throws Exception {
        var arrived = new CountDownLatch(CALLERS);
        var never = new CountDownLatch(1);
        Crm stuck = ScriptedCrm.doing(() -> {
            arrived.countDown();
            return Waiting.on(never);
        });
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            McpDoor door = McpDoor.open(stuck);
            Callable<Object> read = door.crm()::getAccount;
            Callable<Object> create = () -> door.crm().createContact(Map.of("firstname", "Bob"));
            List<Future<Object>> calls = IntStream.range(0, CALLERS)
                    .mapToObj(number -> callers.submit(number % 2 == 0 ? read : create))
                    .toList();
            arrived.await();
            door.close();

            for (int number = 0; number < CALLERS; number++) {
                assertThat(calls.get(number))
                        .failsWithin(Duration.ofSeconds(30))
                        .withThrowableThat()
                        .havingCause()
                        .isExactlyInstanceOf(
                                number % 2 == 0 ? CrmException.Unavailable.class : CrmException.OutcomeUnknown.class);
            }
        }
    }
}
