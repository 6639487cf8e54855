package dev.leadwright.doctor;

import java.util.List;

/** Looks at one part of an installation and changes nothing. A room offers one for what it depends on. */
public interface Examination {

    /** What is looked at; the name of the {@link Check} that says it could not be. */
    String subject();

    /**
     * Looks, perhaps for some seconds.
     *
     * @return one check or several; none where nothing is worth saying
     * @throws Exception if it could not be looked at: that is a failure too, and the message its reason
     */
    List<Check> run() throws Exception;

    /** This examination and, where it finds no failure, those that only make sense then. */
    default Examination then(List<Examination> further) {
        return new InOrder(this, further);
    }
}
