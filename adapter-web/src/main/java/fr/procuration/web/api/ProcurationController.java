package fr.procuration.web.api;

import fr.procuration.domain.Canal;
import fr.procuration.domain.Declaration;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.driving.RevokeProcuration;
import fr.procuration.port.driving.ViewProcurations;
import fr.procuration.web.account.VerifiedAddress;
import fr.procuration.web.problem.ProblemKind;
import fr.procuration.web.problem.Replay;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The mandant gives, looks at and takes back procurations. */
@Controller("/api/procurations")
@Secured("ASSURE")
@MandantCalls
@ExecuteOn(TaskExecutors.BLOCKING)
class ProcurationController {

    private final GrantProcuration grantProcuration;
    private final ViewProcurations viewProcurations;
    private final RevokeProcuration revokeProcuration;
    private final MandantMapper mapper;
    private final VerifiedAddress address;

    ProcurationController(
            GrantProcuration grantProcuration,
            ViewProcurations viewProcurations,
            RevokeProcuration revokeProcuration,
            MandantMapper mapper,
            VerifiedAddress address) {
        this.grantProcuration = grantProcuration;
        this.viewProcurations = viewProcurations;
        this.revokeProcuration = revokeProcuration;
        this.mapper = mapper;
        this.address = address;
    }

    @Post
    @Status(HttpStatus.CREATED)
    @ProcurationCalls.Grant
    HttpResponse<ProcurationView> grant(
            @MandantCalls.FromAccount Mandant mandant,
            @MandantCalls.FromAccount Authentication account,
            @Valid @Body GrantRequest request,
            @Header("X-Canal") @ProcurationCalls.ByCanal @Nullable Canal canal,
            @Header("Idempotency-Key") @ProcurationCalls.Key @Nullable IdempotencyKey key) {
        Declaration declaration = new Declaration(
                mandant,
                request.mandataire().declared(),
                Boolean.TRUE.equals(request.certifie()),
                Objects.requireNonNullElse(canal, Canal.WEB));
        address.learn(account, mandant);
        GrantProcuration.Answer answer = grantProcuration.grant(new GrantProcuration.Command(declaration, key));
        ProcurationView granted = mapper.view(answer.given());
        MutableHttpResponse<ProcurationView> response = HttpResponse.created(
                granted,
                UriBuilder.of("/api/procurations").path(granted.id().toString()).build());
        return answer.replayed() ? response.header(Replay.HEADER, Replay.REPLAYED) : response;
    }

    @Get("/en-cours")
    @ProcurationCalls.Current
    ProcurationView current(@MandantCalls.FromAccount Mandant mandant) {
        return viewProcurations
                .current(mandant.nir())
                .map(mapper::view)
                .orElseThrow(ProblemKind.NO_PROCURATION::exception);
    }

    @Get
    @ProcurationCalls.All
    List<ProcurationView> all(@MandantCalls.FromAccount Mandant mandant) {
        return mapper.views(viewProcurations.all(mandant.nir()));
    }

    @Get("/{id}")
    @ProcurationCalls.One
    ProcurationView one(
            @MandantCalls.FromAccount Mandant mandant, @PathVariable @ProcurationCalls.Id ProcurationId id) {
        return viewProcurations
                .one(mandant.nir(), id)
                .map(mapper::view)
                .orElseThrow(() -> new RefusedException(new Refusal.Unknown()));
    }

    @Post("/{id}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @ProcurationCalls.Revoke
    ProcurationView revoke(
            @MandantCalls.FromAccount Mandant mandant, @PathVariable @ProcurationCalls.Id ProcurationId id) {
        return mapper.view(revokeProcuration.revoke(mandant.nir(), id));
    }
}
