package fr.procuration.web.proof;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/** The public addresses that receipts name. They must not change as long as a receipt does. */
@Singleton
public final class ProofAddresses {

    static final String KEYS = "/.well-known/jwks.json";
    static final String ISSUER = "/.well-known/jwt-vc-issuer";
    static final String TYPE = "/preuve";
    static final String LISTS = "/statuts";
    static final String STATUSES = LISTS + "/";
    static final String VERIFIER = "/verifier#";

    private final String service;

    /** Those of the service at an address. */
    public ProofAddresses(
            @Property(name = "procuration.address", defaultValue = "http://localhost:8080") String address) {
        this.service = address.replaceAll("/+$", "");
    }

    /** {@return who issues receipts} */
    public String issuer() {
        return service;
    }

    /** {@return where the keys are that verify receipts} */
    String keys() {
        return service + KEYS;
    }

    /** {@return the type of receipts, where its metadata is} */
    public String type() {
        return service + TYPE;
    }

    /** {@return where all lists of statuses are named} */
    public String lists() {
        return service + LISTS;
    }

    /** {@return what the addresses of all lists of statuses begin with; the number follows} */
    public String statuses() {
        return service + STATUSES;
    }

    /** {@return the address that a code holds; its digits follow} */
    public String verifier() {
        return service + VERIFIER;
    }
}
