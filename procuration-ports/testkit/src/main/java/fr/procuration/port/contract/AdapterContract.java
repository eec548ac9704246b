package fr.procuration.port.contract;

import org.junit.jupiter.api.Assumptions;

/** What the contracts of all adapters have in common: what they reach can be lost. */
public abstract class AdapterContract {

    /**
     * Makes what the adapter reaches unreachable, to the end of the test: a connection is cut, a server is stopped, or what the contract
     * is given from now on was never connected. Every method must throw {@link fr.procuration.port.UnavailableException} then. Without
     * it the tests of outages are skipped.
     */
    protected void breakDown() {
        Assumptions.abort("nothing breaks this adapter down");
    }
}
