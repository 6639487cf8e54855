package dev.leadwright.crm;

/**
 * What somebody chose about being sent mail, as the CRM has it at one moment. There is no third answer: where the CRM
 * cannot be asked, or answers nonsense, {@link Crm#getMailConsent} throws, and nothing may be sent.
 */
public sealed interface MailConsent {

    /** Nothing the CRM knows speaks against a mail. That alone is no permission by law. */
    record NotOptedOut() implements MailConsent {}

    /**
     * No mail may be sent.
     *
     * @param of what they have opted out of, in the CRM's words: {@code all e-mail}, {@code One to One}
     */
    record OptedOut(String of) implements MailConsent {
        public static final String ALL = "all e-mail";
    }
}
