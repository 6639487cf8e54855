package dev.leadwright.mail;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the first mail to somebody says of where their data is from, and that they may object (GDPR, articles 14 and 21).
 * The defaults say what is true of every installation; whoever has the data from elsewhere, such as a bought list, says so.
 *
 * @param english in mails that are not written in German
 * @param german in German mails
 */
public record DataOrigin(
        @DefaultValue(
                "Your business contact data is in our customer records (CRM); what we know of your company is from"
                        + " these records and from public sources such as its website. You can object to this use at any time: answer"
                        + " this mail, or unsubscribe.")
        String english,

        @DefaultValue(
                "Ihre geschäftlichen Kontaktdaten stehen in unserer Kundendatenbank (CRM); was wir über Ihr Unternehmen"
                        + " wissen, stammt von dort und aus öffentlichen Quellen wie seiner Website. Sie können dieser Nutzung jederzeit"
                        + " widersprechen: Antworten Sie auf diese Mail, oder melden Sie sich ab.")
        String german) {

    public DataOrigin {
        if (english.isBlank() || german.isBlank()) {
            throw new IllegalArgumentException(
                    (english.isBlank() ? "english" : "german")
                            + ": is empty. Say in a sentence where the contacts' data is from; the law of many countries asks for it.");
        }
    }

    /** The sentence in the language of a mail. */
    String of(String mail) {
        return MailLanguage.isGerman(mail) ? german : english;
    }
}
