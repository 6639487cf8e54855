package dev.leadwright.mail;

/** Gives a mail its Message-ID: the same for the same contact and stage, so that a second copy can be recognised. */
public interface MessageIds {

    /**
     * RFC 5322 Message-ID without angle brackets; it tells an outsider neither contact nor stage.
     *
     * @throws MailNotConfigured when there is no sender, whose domain it would carry
     */
    String of(String contactId, String stage);
}
