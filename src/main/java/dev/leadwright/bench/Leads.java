package dev.leadwright.bench;

import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.NewCompany;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.hubspot.Hubspot;
import dev.leadwright.hubspot.HubspotSettings;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;

/** Invented leads of all tiers, each with what its qualification needs. */
final class Leads {
    static final String SUBJECT = "Qualify Lead";

    private static final int AT_ONCE = 200;
    private static final int COLLEAGUES = 5;
    private static final List<String> TITLES = List.of(
            "Chief Executive Officer", "VP Sales", "Director of Operations", "Marketing Manager", "Analyst", "Intern");
    private static final List<String> INDUSTRIES =
            List.of("COMPUTER_SOFTWARE", "FINANCIAL_SERVICES", "LOGISTICS_AND_SUPPLY_CHAIN", "RETAIL");
    private static final List<String> SIZES = List.of("4000", "700", "120", "40", "8");

    private Leads() {}

    static void create(URI portal, String token, int leads) {
        Clock clock = Clock.systemUTC();
        try (Hubspot hubspot = Hubspot.connect(HubspotSettings.at(portal, token).withoutLimits(), clock)) {
            hubspot.schema().listMissing().forEach(hubspot.schema()::create);
            Crm crm = hubspot.crm();
            List<CompanyId> companies =
                    inParallel((leads + COLLEAGUES - 1) / COLLEAGUES, i -> crm.createCompany(company(i)));
            inParallel(leads, i -> {
                ContactId contact = crm.upsertContact("lead" + i + "@company" + i / COLLEAGUES + ".example", contact(i))
                        .id();
                crm.associate(contact, companies.get(i / COLLEAGUES));
                return crm.createTask(NewTask.about(
                        contact, SUBJECT + ": Lead " + i, "Lead " + i, TaskPriority.MEDIUM, clock.instant()));
            });
        }
    }

    private static NewCompany company(int i) {
        return new NewCompany(Map.of(
                CompanyProperty.NAME,
                "Company " + i,
                CompanyProperty.DOMAIN,
                "company" + i + ".example",
                CompanyProperty.INDUSTRY,
                INDUSTRIES.get(i % INDUSTRIES.size()),
                CompanyProperty.EMPLOYEES,
                SIZES.get(i % SIZES.size())));
    }

    private static Map<String, String> contact(int i) {
        return Map.of(
                ContactProperty.FIRST_NAME,
                "Lead",
                ContactProperty.LAST_NAME,
                "Number " + i,
                ContactProperty.JOB_TITLE,
                TITLES.get(i % TITLES.size()),
                ContactProperty.PHONE,
                "+1 555 01" + i);
    }

    private static <T> List<T> inParallel(int count, IntFunction<T> work) {
        Semaphore room = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int index = i;
                room.acquire();
                futures.add(threads.submit(() -> {
                    try {
                        return work.apply(index);
                    } finally {
                        room.release();
                    }
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the leads were created.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The leads could not be created.", e.getCause());
        }
    }
}
