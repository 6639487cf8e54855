package dev.leadwright.mail;

import java.util.Optional;

/** Gives every mail a way by which its recipient can ask for no more. */
public interface OptOuts {

    /** Why there is none as the installation stands, and what to set; empty where there is one. Without, no mail leaves. */
    Optional<String> missing();

    /**
     * The way of one mail to one address, the same for every try to send it. What it promises works once this returns, on
     * every node and for good.
     *
     * @param recipient normalised address
     * @throws MailNotConfigured where there is none
     */
    OptOut of(OutgoingMail mail, String recipient);
}
