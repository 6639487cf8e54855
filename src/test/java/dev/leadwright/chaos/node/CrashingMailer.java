package dev.leadwright.chaos.node;

import dev.leadwright.mail.MailResult;
import dev.leadwright.mail.Mailer;
import dev.leadwright.mail.OutgoingMail;

/** The mailer with crash points around a message and around the moment before its end. */
record CrashingMailer(Mailer mailer, CrashPoints points) implements Mailer {
    @Override
    public MailResult send(OutgoingMail mail, Runnable beforeDot) {
        points.pass("before mail");
        MailResult result = mailer.send(mail, () -> {
            points.pass("before the point of no return");
            beforeDot.run();
            points.pass("after the point of no return");
        });
        points.pass("after mail");
        return result;
    }
}
