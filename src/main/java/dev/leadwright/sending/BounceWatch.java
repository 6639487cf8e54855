package dev.leadwright.sending;

/** Pulls the brake by itself where too many mails come back, and says so. */
public interface BounceWatch {

    /** Counts, and pulls the {@link Brake} where there is cause to; where it is pulled already, nothing happens. */
    void look();
}
