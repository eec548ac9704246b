package fr.procuration.web.desk;

import fr.procuration.domain.Agent;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.VisitId;
import fr.procuration.domain.document.Match;
import fr.procuration.domain.document.PresentedDocument;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driving.CheckIdentity;
import fr.procuration.port.driving.CheckedIdentity;
import fr.procuration.port.driving.ReceiveMandataire;
import fr.procuration.port.driving.RenounceProcuration;
import fr.procuration.web.form.Errors;
import fr.procuration.web.form.FormErrors;
import fr.procuration.web.http.FormToken;
import fr.procuration.web.pages.answer.PostRedirectGet;
import fr.procuration.web.pages.frame.Agents;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The agent compares the document of the person at the desk, and receives them, or records that they renounce, when it conforms. */
@Hidden
@PostRedirectGet
@Controller(Agents.PAGE)
@Secured("AGENT_ACCUEIL")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class CheckPageController {

    private final DeskScreens screens;
    private final FormToken token;
    private final FormErrors errors;
    private final CheckIdentity check;
    private final ReceiveMandataire receive;
    private final RenounceProcuration renounce;
    private final DeskMapper mapper;
    private final CarriedPanel panels;

    CheckPageController(
            DeskScreens screens,
            FormToken token,
            FormErrors errors,
            CheckIdentity check,
            ReceiveMandataire receive,
            RenounceProcuration renounce,
            DeskMapper mapper,
            CarriedPanel panels) {
        this.panels = panels;
        this.screens = screens;
        this.token = token;
        this.errors = errors;
        this.check = check;
        this.receive = receive;
        this.renounce = renounce;
        this.mapper = mapper;
    }

    @Post("/piece")
    MutableHttpResponse<?> check(HttpRequest<?> request, Agent agent, @Body Map<String, String> form) {
        return answer(
                request,
                agent,
                form,
                (typed, asked) -> check.check(new CheckIdentity.Query(asked.mandant(), asked.document(), agent))
                        .map(checked -> compared(typed, asked, checked))
                        .orElseGet(() -> FilePage.of(asked.mandant().formatted(), Verdicts.none())));
    }

    @Post("/reception")
    MutableHttpResponse<?> receive(HttpRequest<?> request, Agent agent, @Body Map<String, String> form) {
        VisitId visit = visit(form.getOrDefault("visite", ""));
        OpenedAppointment opened = OpenedAppointment.of(form);
        return answer(request, agent, form, (typed, asked) -> switch (receive.receive(new ReceiveMandataire.Query(
                asked.mandant(), asked.document(), agent, visit, opened == null ? null : opened.name()))) {
            case ReceiveMandataire.Received received ->
                FilePage.of(asked.mandant().formatted(), Verdicts.received());
            case ReceiveMandataire.ReceivedBefore before ->
                FilePage.of(asked.mandant().formatted(), Verdicts.receivedBefore(before.at(), before.site()));
            case ReceiveMandataire.NotConforming different -> compared(typed, asked, different.checked());
            case ReceiveMandataire.NoProcuration none ->
                FilePage.of(asked.mandant().formatted(), Verdicts.none());
        });
    }

    @Post("/renonciation")
    MutableHttpResponse<?> renounce(HttpRequest<?> request, Agent agent, @Body Map<String, String> form) {
        return answer(request, agent, form, (typed, asked) -> switch (renounce.renounce(
                new RenounceProcuration.Query(asked.mandant(), asked.document(), agent))) {
            case RenounceProcuration.Renounced renounced ->
                FilePage.of(asked.mandant().formatted(), Verdicts.renounced(renounced.end()));
            case RenounceProcuration.NotConforming different -> compared(typed, asked, different.checked());
            case RenounceProcuration.NoProcuration none ->
                FilePage.of(asked.mandant().formatted(), Verdicts.none());
        });
    }

    /** What is asked once the form was checked. */
    private record Asked(Nir mandant, PresentedDocument document) {}

    private MutableHttpResponse<?> answer(
            HttpRequest<?> request,
            Agent agent,
            Map<String, String> form,
            BiFunction<TypedDocument, Asked, FilePage> answer) {
        token.check(request, form);
        TypedDocument typed = TypedDocument.of(form);
        DocumentForm checkable = typed.asForm();
        Errors wrong = errors.of(checkable, DeskFields.ALL);
        if (wrong.at("nir") != null) {
            return screens.lookUp(
                            request, agent, new LookUpPage(typed.nir(), "ACCUEIL", wrong.only("nir"), null, false))
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        Nir mandant = checkable.mandant();
        OpenedAppointment opened = OpenedAppointment.of(form);
        String carried = form.getOrDefault(CarriedPanel.FIELD, "");
        FilePage unanswered = FilePage.unanswered(mandant.formatted(), typed, wrong)
                .carrying(panels.open(carried, agent, mandant), carried)
                .from(opened);
        if (!wrong.isEmpty()) {
            return screens.file(request, agent, unanswered).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        Asked asked = new Asked(mandant, checkable.document());
        return TooManyLookUps.shown(
                () -> answered(request, agent, () -> answer.apply(typed, asked).from(opened), unanswered),
                refusal -> screens.file(request, agent, unanswered.because(refusal)));
    }

    /** What speaks against the visit of an appointment is said on the page. */
    private MutableHttpResponse<?> answered(
            HttpRequest<?> request, Agent agent, Supplier<FilePage> answer, FilePage unanswered) {
        try {
            return screens.file(request, agent, answer.get());
        } catch (RefusedException refused) {
            return AppointmentRefusals.of(refused.refusal())
                    .<MutableHttpResponse<?>>map(verdict -> screens.file(request, agent, unanswered.because(verdict))
                            .status(HttpStatus.CONFLICT))
                    .orElseThrow(() -> refused);
        }
    }

    private FilePage compared(TypedDocument typed, Asked asked, CheckedIdentity checked) {
        CheckedDocument document = new CheckedDocument(asked.document(), checked);
        boolean conforming = checked.match().overall() == Match.CONFORME;
        return new FilePage(
                asked.mandant().formatted(),
                Verdicts.of(document),
                mapper.panel(checked.mandataire(), checked.validity()),
                Stream.concat(Comparison.of(checked).stream(), Stream.of(PresentedKind.of(document)))
                        .toList(),
                typed.filledIn(checked.document()),
                Errors.NONE,
                conforming ? VisitId.random().value().toString() : null,
                null,
                null);
    }

    /** A visit without a name that can be read is a visit of its own. */
    private static VisitId visit(String typed) {
        try {
            return new VisitId(UUID.fromString(typed));
        } catch (IllegalArgumentException unreadable) {
            return VisitId.random();
        }
    }
}
