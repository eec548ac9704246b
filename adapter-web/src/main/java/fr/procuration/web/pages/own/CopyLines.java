package fr.procuration.web.pages.own;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.ProcurationEvent.Mismatched;
import fr.procuration.domain.ProcurationEvent.Received;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.Site;
import fr.procuration.port.driving.CopyOwnData.OwnData;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.port.driving.ViewSites;
import fr.procuration.port.message.ContactDetails;
import fr.procuration.port.message.Message;
import fr.procuration.port.receipt.RegisteredReceipt;
import fr.procuration.web.pages.appointment.AppointmentWords;
import fr.procuration.web.pages.contact.MessageWording;
import fr.procuration.web.pages.contact.ShownMessage;
import fr.procuration.web.pages.frame.French;
import fr.procuration.web.pages.frame.SiteHours;
import fr.procuration.web.pages.own.OwnCopy.Line;
import fr.procuration.web.pages.own.OwnCopy.Section;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what is known about a mandant in the lines of their copy. */
@Singleton
final class CopyLines {

    private final MessageWording wording;
    private final ViewSites sites;

    CopyLines(MessageWording wording, ViewSites sites) {
        this.wording = wording;
        this.sites = sites;
    }

    OwnCopy of(Mandant mandant, OwnData data) {
        Map<ProcurationId, Procuration> given = data.procurations().stream()
                .map(ProcurationSnapshot::procuration)
                .collect(Collectors.toMap(Procuration::id, each -> each));
        return new OwnCopy(
                data.at(),
                List.of(
                        new Section("Votre compte", account(mandant, data.contact())),
                        new Section("Vos procurations", lines(data.procurations().stream(), CopyLines::given)),
                        new Section("Les reçus de vos procurations", receipts(data)),
                        new Section(
                                "Ce qui s’est passé à l’accueil",
                                lines(data.visits().stream(), visit -> visit(visit, given))),
                        new Section("Vos rendez-vous", lines(data.appointments().stream(), this::appointment)),
                        new Section("Qui a consulté", lines(data.consultations().stream(), CopyLines::looked)),
                        new Section(
                                "Vos messages",
                                lines(data.messages().stream(), message -> told(message, mandant, given)))));
    }

    private static <T> List<Line> lines(Stream<T> all, Function<T, Line> line) {
        return all.map(line).toList();
    }

    private static List<Line> account(Mandant mandant, ContactDetails contact) {
        return Stream.of(
                        "Nom\u00a0: " + French.name(mandant.identite()),
                        "Date de naissance\u00a0: "
                                + French.date(mandant.identite().dateNaissance()),
                        "Numéro de sécurité sociale\u00a0: " + mandant.nir().formatted(),
                        "Courriel\u00a0: " + address(contact),
                        "Courriels souhaités\u00a0: " + (contact.wanted() ? "oui" : "non"))
                .map(fact -> new Line(null, null, null, "", "", fact))
                .toList();
    }

    private static String address(ContactDetails contact) {
        return contact.address() == null ? "aucune adresse" : contact.address().value();
    }

    /** The hour in the details is the site's. */
    private Line appointment(Appointment appointment) {
        Site site = sites.sites().stream()
                .filter(each -> each.id().equals(appointment.site()))
                .findFirst()
                .orElse(null);
        Instant start = appointment.slot().start();
        return new Line(
                start,
                null,
                null,
                "",
                appointment.site(),
                (site == null ? "" : SiteHours.moment(start, site.zone()) + " – ")
                        + AppointmentWords.motif(appointment, site) + " – "
                        + AppointmentWords.state(appointment.state())
                        + (appointment.represented() ? " – représenté(e)" : ""));
    }

    private Line told(Message message, Mandant mandant, Map<ProcurationId, Procuration> given) {
        Procuration of = message.procuration() == null ? null : given.get(message.procuration());
        ShownMessage shown = wording.shown(message, mandant, given.values());
        String person = of == null ? "" : person(of.mandataire());
        return new Line(message.at(), null, null, person, "", shown.title() + " – " + shown.state());
    }

    private static Line given(ProcurationSnapshot snapshot) {
        Procuration given = snapshot.procuration();
        return new Line(
                given.validity().from(),
                given.validity().firstDay(),
                given.lastDay(),
                person(given.mandataire()),
                "",
                OwnMapper.INSTANCE.state(snapshot));
    }

    private static List<Line> receipts(OwnData data) {
        return data.procurations().stream()
                .map(ProcurationSnapshot::procuration)
                .map(given -> receipt(given, data.receipts().get(given.id())))
                .toList();
    }

    private static Line receipt(Procuration given, @Nullable RegisteredReceipt known) {
        String detail = known == null
                ? "Aucun reçu demandé"
                : "Reçu demandé – référence " + known.subject() + ", état publié à la place "
                        + known.status().index() + " de la liste "
                        + known.status().list();
        return new Line(
                given.validity().from(),
                given.validity().firstDay(),
                given.lastDay(),
                person(given.mandataire()),
                "",
                detail);
    }

    private static Line visit(ProcurationEvent event, Map<ProcurationId, Procuration> given) {
        String person = Optional.ofNullable(given.get(event.procuration()))
                .map(Procuration::mandataire)
                .map(CopyLines::person)
                .orElse("");
        return switch (event) {
            case Received received ->
                new Line(received.at(), null, null, person, received.agent().site(), "Mandataire reçu");
            case Mismatched mismatched ->
                new Line(
                        mismatched.at(),
                        null,
                        null,
                        person,
                        mismatched.agent().site(),
                        "Une pièce d’identité qui n’est pas celle du mandataire a été présentée");
            default -> throw new IllegalArgumentException("event: not of a desk");
        };
    }

    private static Line looked(Consultation consultation) {
        return new Line(
                consultation.at(),
                null,
                null,
                "",
                consultation.agent().site(),
                OwnMapper.INSTANCE.outcome(consultation));
    }

    private static String person(Mandataire mandataire) {
        return French.name(mandataire.identite()) + ", " + French.bornInWords(mandataire.identite());
    }
}
