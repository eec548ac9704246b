package fr.procuration.persistence.keys;

/** What an operator does after a step of a change of keys. */
enum NextStep {
    NONE("; nothing is left to do"),
    ADD("; next: keysets add"),
    PROMOTE("; next: give the file to all instances, restart them, then keysets promote"),
    RESEAL("; next: give the file to all instances, restart them, then keys reseal, keys retire, keysets remove"),
    RETIRE("; next: keys retire, then keysets remove"),
    RESTART("; next: give the file to all instances, restart them");

    private final String told;

    NextStep(String told) {
        this.told = told;
    }

    @Override
    public String toString() {
        return told;
    }
}
