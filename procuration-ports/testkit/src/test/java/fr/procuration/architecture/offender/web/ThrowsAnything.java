package fr.procuration.architecture.offender.web;

/** Throws what cannot be told apart. */
final class ThrowsAnything {

    void fail() {
        throw new RuntimeException("something");
    }
}
