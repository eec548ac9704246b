package fr.procuration.persistence.verification;

/** Who is told what a verification finds, and how far it is. */
public interface Report {

    void found(Finding finding);

    /** Of what so many are done. */
    void progress(String what, long done);
}
