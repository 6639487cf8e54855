package dev.leadwright.orchestration;

import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmTask;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** One run of one task: what an agent needs to work it. */
public interface TaskRun {

    /** The task as it was read at the start of this run. */
    CrmTask task();

    /**
     * The contact the task is worked for, freshly read; {@link MissingData} when it names none. Of several it is the one it
     * was taken on for; each of the others has been given a task of its own.
     */
    Contact contact();

    /**
     * Makes sure that no person has taken the task since it was read: completed it, put it off, archived it, or given it to
     * somebody. Asked before whatever cannot be taken back; if one has, the run ends here by an exception that is not for
     * agents to catch.
     */
    void requireStillOurs();

    /**
     * The same, unless that was seen a moment ago.
     *
     * @param seenWithin how old the last look may be
     */
    void requireStillOurs(Duration seenWithin);

    /** The CRM, with the retries of sequence 5 around reads and updates. Creates go through {@link #effects()}. */
    Crm crm();

    /** What happens once for this task, however often it is run. */
    Effects effects();

    /** What happens once for this task's contact, whichever task asks for it. */
    Effects effectsOfContact();

    /** What happens once for a contact: one that was merged meanwhile keeps what was done for it under its former id. */
    Effects effectsOf(ContactId contact);

    /**
     * Does something that may fail for a moment, with the retries of sequence 5.
     *
     * @param what for the log: {@code read the website}
     * @throws TemporaryFailure when the last retry failed
     */
    <T> T retrying(String what, Supplier<T> operation);

    /**
     * Asks a service that may be out for a while, through its breaker.
     *
     * @param symptoms what a failure of the question tells of the service
     * @throws ServiceSuspended when the service is out; the run ends, and is begun again later as if it had not run
     */
    <T> T asking(Service service, Supplier<T> question, Function<RuntimeException, Symptom> symptoms);

    /**
     * Writes to our own tables, in one transaction that only a run can commit that still may write.
     *
     * @param writes may be run again if the transaction failed
     */
    void record(Runnable writes);

    /** Tells people; see {@link Notice}. */
    void tell(Notice notice);

    /** Adds a line to the lead's timeline: {@code Scored 85, HOT}. */
    void log(String event);
}
