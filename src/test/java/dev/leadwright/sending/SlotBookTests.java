package dev.leadwright.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.places.TimeZones;
import dev.leadwright.testing.TestDatabase;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Weeks of mail, by a clock that is moved on, with the real book. */
class SlotBookTests {
    private static final Instant MONDAY = Instant.parse("2026-11-30T06:00:00Z");
    private static final Whereabouts GERMANY = in("Germany");

    private final TestDatabase server = TestDatabase.create("leadwright");
    private Instant now = MONDAY;
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    };

    private final SendingSettings settings = Sending.settings();
    private final DataSource database = migrated(server);
    private final SlotBook book = new SlotBook(JdbcClient.create(database), settings, clock);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));

    @Test
    void aMailKeepsItsTime() {
        Instant first = book("1", GERMANY);

        assertThat(first).isBetween(Instant.parse("2026-11-30T08:00:00Z"), Instant.parse("2026-11-30T08:05:00Z"));
        assertThat(book("1", GERMANY)).isEqualTo(first);
        now = first.plusSeconds(60);
        assertThat(book("1", GERMANY)).isEqualTo(first);
    }

    @Test
    void whatWasMissedForLongIsGivenAnotherTime() {
        Instant first = book("1", GERMANY);
        now = Instant.parse("2026-11-30T22:00:00Z");

        Instant next = book("1", GERMANY);

        assertThat(next).isAfterOrEqualTo(Instant.parse("2026-12-01T08:00:00Z")).isNotEqualTo(first);
        assertThat(rows()).isOne();
    }

    @Test
    void whatIsGivenBackIsFreeForAnother() {
        for (int i = 0; i < settings.firstDay(); i++) {
            book(String.valueOf(i), GERMANY);
        }
        Instant tomorrow = book("one too many", GERMANY);
        book.giveBack(new MailKey("3", "first-touch"));

        assertThat(tomorrow).isAfter(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(book("another", GERMANY)).isBefore(Instant.parse("2026-12-01T00:00:00Z"));
    }

    @Test
    void twoNodesThatBookAtOnceKeepTheCap() {
        Map<String, Instant> times = new ConcurrentHashMap<>();
        now = Instant.parse("2026-11-30T09:00:00Z");
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int node = 0; node < 2; node++) {
                int number = node;
                var _ = nodes.submit(() -> {
                    DataSource own =
                            new SingleConnectionDataSource(server.url(), server.user(), server.password(), true);
                    SlotBook ownBook = new SlotBook(JdbcClient.create(own), settings, clock);
                    TransactionTemplate each = new TransactionTemplate(new DataSourceTransactionManager(own));
                    for (int i = 0; i < 30; i++) {
                        MailKey mail = new MailKey(number + "/" + i, "first-touch");
                        times.put(mail.contact(), each.execute(_ -> ownBook.timeFor(mail, GERMANY)));
                    }
                });
            }
        }

        assertThat(times).hasSize(60);
        assertThat(apart(times.values().stream().sorted().toList())).isGreaterThanOrEqualTo(settings.spacing());
        assertThat(perDay(times.values())).containsEntry(LocalDate.of(2026, 11, 30), 20);
    }

    @Test
    void aThousandMailsKeepWindowCapAndSpacing() {
        simulate(1_000);
    }

    @Test
    @Tag("slow")
    void tenThousandMailsKeepWindowCapAndSpacing() {
        simulate(10_000);
    }

    /** Where each lead is and at which moment its mail is due is drawn by chance. */
    private void simulate(int mails) {
        Random chance = new Random(11);
        List<String> countries = List.of("Germany", "France", "UK", "Spain", "US", "Canada", "Japan", "Australia", "?");
        record Sent(MailKey mail, Whereabouts to, Instant at) {}
        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i < mails; i++) {
            Whereabouts to = in(countries.get(chance.nextInt(countries.size())));
            MailKey mail = new MailKey(String.valueOf(i), "first-touch");
            now = now.plusSeconds(chance.nextInt(120));
            sent.add(new Sent(mail, to, book(mail, to)));
        }

        SendingWindow window = new SendingWindow(settings);
        assertThat(sent).allSatisfy(one -> {
            Set<ZoneId> zones = TimeZones.of(one.to().country(), Optional.empty(), Optional.empty());
            for (ZoneId zone : window.agreeable(zones, one.at())) {
                var local = one.at().atZone(zone);
                assertThat(local.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 0));
                assertThat(local.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                assertThat(local.toLocalDate()).isNotEqualTo(LocalDate.of(2026, 12, 25));
            }
        });
        assertThat(apart(sent.stream().map(Sent::at).sorted().toList())).isGreaterThanOrEqualTo(settings.spacing());
        List<Integer> days =
                List.copyOf(perDay(sent.stream().map(Sent::at).toList()).values());
        assertThat(IntStream.range(0, days.size()))
                .allSatisfy(day -> assertThat(days.get(day)).isLessThanOrEqualTo(settings.capAfter(day)));
        assertThat(days.subList(Math.min(15, days.size() / 2), days.size() * 2 / 3))
                .as("the cap is used")
                .allMatch(count -> count >= 30);
    }

    private Instant book(String contact, Whereabouts to) {
        return book(new MailKey(contact, "first-touch"), to);
    }

    private Instant book(MailKey mail, Whereabouts to) {
        return transaction.execute(_ -> book.timeFor(mail, to));
    }

    private long rows() {
        return JdbcClient.create(database)
                .sql("SELECT count(*) FROM sending_slot")
                .query(Long.class)
                .single();
    }

    private static Duration apart(List<Instant> sorted) {
        return IntStream.range(1, sorted.size())
                .mapToObj(i -> Duration.between(sorted.get(i - 1), sorted.get(i)))
                .min(Duration::compareTo)
                .orElseThrow();
    }

    private static Map<LocalDate, Integer> perDay(Iterable<Instant> times) {
        Map<LocalDate, Integer> days = new TreeMap<>();
        times.forEach(at -> days.merge(at.atZone(ZoneOffset.UTC).toLocalDate(), 1, Integer::sum));
        return days;
    }

    private static Whereabouts in(String country) {
        return new Whereabouts(Optional.of(country), Optional.empty(), Optional.empty());
    }

    private static DataSource migrated(TestDatabase server) {
        Flyway.configure()
                .dataSource(server.dataSource())
                .schemas("leadwright")
                .locations("classpath:db/leadwright")
                .load()
                .migrate();
        return new SingleConnectionDataSource(server.url(), server.user(), server.password(), true);
    }
}
