package fr.procuration.web.proof;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import fr.procuration.port.driving.PublishReceipts;
import fr.procuration.port.driving.PublishReceipts.PublishedList;
import fr.procuration.port.receipt.StatusList;
import fr.procuration.web.problem.ProblemKind;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What anybody verifies receipts with. The formats are of others, and described where they are published. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProofController {

    private static final String STATUS_LIST = "application/statuslist+jwt";
    private static final long KEYS_KEPT = 300;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,6}");

    private final PublishReceipts publishReceipts;
    private final TypeMetadata type;
    private final IssuerMetadata issuer;
    private final ProofAddresses addresses;

    ProofController(PublishReceipts publishReceipts, ProofAddresses addresses) {
        this.publishReceipts = publishReceipts;
        this.type = TypeMetadata.of(addresses.type());
        this.issuer = IssuerMetadata.of(addresses);
        this.addresses = addresses;
    }

    /** Verifiers that meet a key they do not know ask again. */
    @Get(ProofAddresses.KEYS)
    HttpResponse<Map<String, Object>> keys() {
        List<JWK> keys = publishReceipts.keys().entrySet().stream()
                .<JWK>map(key -> new ECKey.Builder(Curve.P_256, key.getValue())
                        .keyID(key.getKey())
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(JWSAlgorithm.ES256)
                        .build())
                .toList();
        return cached(new JWKSet(keys).toJSONObject(), KEYS_KEPT);
    }

    @Get(ProofAddresses.ISSUER)
    HttpResponse<IssuerMetadata> issuer() {
        return cached(issuer, KEYS_KEPT);
    }

    @Get(ProofAddresses.TYPE)
    HttpResponse<TypeMetadata> type() {
        return cached(type, 3600);
    }

    @Get(ProofAddresses.LISTS)
    HttpResponse<Lists> lists() {
        List<String> named = IntStream.rangeClosed(1, publishReceipts.lists())
                .mapToObj(list -> addresses.statuses() + list)
                .toList();
        return cached(new Lists(named), StatusList.KEPT.toSeconds());
    }

    /**
     * All lists of statuses, as Token Status List aggregates them.
     *
     * @param named their addresses, the newest last
     */
    @Introspected
    record Lists(@JsonProperty("status_lists") List<String> named) {}

    @Get(ProofAddresses.STATUSES + "{list}")
    @Produces(STATUS_LIST)
    HttpResponse<String> statuses(@PathVariable String list) {
        if (!NUMBER.matcher(list).matches()) {
            throw ProblemKind.NOT_FOUND.exception();
        }
        PublishedList published =
                publishReceipts.statuses(Integer.parseInt(list)).orElseThrow(ProblemKind.NOT_FOUND::exception);
        return cached(published.token(), published.kept().toSeconds());
    }

    private static <T> HttpResponse<T> cached(T body, long seconds) {
        return HttpResponse.ok(body).header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + seconds);
    }
}
