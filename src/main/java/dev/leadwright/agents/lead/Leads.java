package dev.leadwright.agents.lead;

import dev.leadwright.analyst.Lead;
import dev.leadwright.crm.Company;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.TaskRun;
import java.util.Locale;
import java.util.Optional;

/** What all agents ask about a lead. */
public final class Leads {
    private static final int LONGEST_NAME = 80;

    private Leads() {}

    /** The task's contact and its company, as the CRM has them now. */
    public static Lead of(TaskRun run) {
        Contact contact = run.contact();
        return new Lead(contact, run.crm().findCompanyOf(contact.id()));
    }

    /** The lead's name in one line, for subjects and notices. */
    public static String name(Contact contact) {
        String name = line(contact.displayName(), LONGEST_NAME);
        return name.isEmpty() ? "contact " + contact.id() : name;
    }

    /** The company's name: its record's, else what stands in the contact. */
    public static Optional<String> company(Lead lead) {
        return lead.company()
                .flatMap(Company::name)
                .or(() -> lead.contact().properties().find(ContactProperty.COMPANY));
    }

    /** PostgreSQL stores any character but the zero character. */
    static String storable(String text) {
        return text.replace("\0", "");
    }

    /** {@code Send Outreach - HOT Lead: Ada Byron}. */
    public static String subject(String what, Contact contact) {
        return what + ": " + name(contact);
    }

    /** Whether the task is one of this kind and not done. */
    public static boolean isOpen(CrmTask task, String pattern) {
        return task.status() != TaskStatus.COMPLETED
                && task.subject().toLowerCase(Locale.ROOT).contains(pattern.toLowerCase(Locale.ROOT));
    }

    /** The text in one line without what nobody sees, at most {@code length} characters. */
    public static String line(String text, int length) {
        return abbreviated(
                text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip(), length);
    }

    /** At most {@code length} characters, never half of one. */
    public static String abbreviated(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }
}
