package fr.procuration.web.pages.own;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.ProcurationEvent.Mismatched;
import fr.procuration.domain.ProcurationEvent.Received;
import fr.procuration.domain.ProcurationId;
import fr.procuration.port.driving.CopyOwnData.OwnData;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.port.message.ContactDetails;
import fr.procuration.port.message.Message;
import fr.procuration.web.pages.contact.MessageWording;
import fr.procuration.web.pages.contact.ShownMessage;
import fr.procuration.web.pages.frame.French;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the service holds about a mandant, in lines that a sheet and a document show alike.
 *
 * @param when when it was read
 * @param sections what it is about, in the order of the document
 */
public record OwnCopy(Instant when, List<Section> sections) {

    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsCommon}\\p{IsInherited}]");

    /** Lines about one thing. */
    public record Section(String title, List<Line> lines) {

        /** Whether any line has a moment; the document leaves out what no line has. */
        public boolean hasMoments() {
            return lines.stream().anyMatch(line -> line.le() != null);
        }

        /** Whether any line has days. */
        public boolean hasDays() {
            return lines.stream().anyMatch(line -> line.du() != null);
        }

        /** Whether any line has a person. */
        public boolean hasPeople() {
            return lines.stream().anyMatch(line -> !line.personne().isEmpty());
        }

        /** Whether any line has a site. */
        public boolean hasSites() {
            return lines.stream().anyMatch(line -> !line.accueil().isEmpty());
        }
    }

    /** What is known, with what says when, about whom and where; empty where there is nothing to say. */
    public record Line(
            @Nullable Instant le,
            @Nullable LocalDate du,
            @Nullable LocalDate au,
            String personne,
            String accueil,
            String detail) {

        /** The moment in words. */
        public String moment() {
            return le == null ? "" : French.moment(le);
        }

        /** The first day in digits. */
        public String firstDay() {
            return du == null ? "" : French.date(du);
        }

        /** The last day in digits. */
        public String lastDay() {
            return au == null ? "" : French.date(au);
        }

        @Override
        public String toString() {
            return "Line[masked]";
        }
    }

    static OwnCopy of(Mandant mandant, OwnData data) {
        Map<ProcurationId, Procuration> given = data.procurations().stream()
                .map(ProcurationSnapshot::procuration)
                .collect(Collectors.toMap(Procuration::id, each -> each));
        return new OwnCopy(
                data.at(),
                List.of(
                        new Section("Votre compte", account(mandant, data.contact())),
                        new Section("Vos procurations", lines(data.procurations().stream(), OwnCopy::given)),
                        new Section(
                                "Ce qui s’est passé à l’accueil",
                                lines(data.visits().stream(), visit -> visit(visit, given))),
                        new Section("Qui a consulté", lines(data.consultations().stream(), OwnCopy::looked)),
                        new Section("Vos messages", lines(data.messages().stream(), message -> told(message, given)))));
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

    private static Line told(Message message, Map<ProcurationId, Procuration> given) {
        Procuration of = message.procuration() == null ? null : given.get(message.procuration());
        ShownMessage shown = MessageWording.shown(message, of);
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

    private static Line visit(ProcurationEvent event, Map<ProcurationId, Procuration> given) {
        String person = Optional.ofNullable(given.get(event.procuration()))
                .map(Procuration::mandataire)
                .map(OwnCopy::person)
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
        return French.name(mandataire.identite()) + ", né(e) "
                + French.born(mandataire.identite().dateNaissance());
    }

    /** Whether a name has letters that the font of the document lacks. */
    public boolean hasUnprintable() {
        return sections.stream()
                .flatMap(section -> section.lines().stream())
                .anyMatch(line ->
                        UNPRINTABLE.matcher(line.personne() + line.detail()).find());
    }

    @Override
    public String toString() {
        return "OwnCopy[masked]";
    }
}
