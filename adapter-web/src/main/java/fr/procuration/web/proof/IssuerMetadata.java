package fr.procuration.web.proof;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Introspected;

/**
 * Who issues receipts, as SD-JWT VC describes issuers.
 *
 * @param issuer what receipts name
 * @param keys where the keys are that verify them
 * @param lists where all lists of statuses are named
 */
@Introspected
record IssuerMetadata(
        String issuer,
        @JsonProperty("jwks_uri") String keys,
        @JsonProperty("status_list_aggregation_endpoint") String lists) {

    static IssuerMetadata of(ProofAddresses addresses) {
        return new IssuerMetadata(addresses.issuer(), addresses.keys(), addresses.lists());
    }
}
