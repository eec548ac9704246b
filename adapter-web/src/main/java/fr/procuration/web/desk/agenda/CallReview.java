package fr.procuration.web.desk.agenda;

import fr.procuration.domain.RefusedException;
import fr.procuration.web.form.Errors;
import fr.procuration.web.form.FieldMessage;
import fr.procuration.web.form.FormErrors;
import fr.procuration.web.form.FormFields;
import fr.procuration.web.form.FormFields.Field;
import fr.procuration.web.pages.appointment.SlotChoices;
import fr.procuration.web.pages.appointment.Topic;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Says what is wrong with what the agent typed of a call. */
@Singleton
final class CallReview {

    private static final FormFields FIELDS = FormFields.of(
            new Field("nir", "Numéro de sécurité sociale"),
            new Field("civilite", "Civilité"),
            new Field("nom", "Nom"),
            new Field("nomUsage", "Nom d’usage"),
            new Field("prenom", "Prénom"));

    private final FormErrors errors;
    private final SlotChoices slots;

    CallReview(FormErrors errors, SlotChoices slots) {
        this.errors = errors;
        this.slots = slots;
    }

    /** Of the first page. */
    Errors ofCall(TypedCall call) {
        Stream<FieldMessage> caller = call.isInsured() || call.isMandataire()
                ? Stream.empty()
                : Stream.of(FieldMessage.of("appelant", "Dites qui appelle."));
        Errors person = call.isInsured()
                ? errors.of(call.asCaller(), FIELDS)
                : errors.of(new RepresentedForm(call.nir()), FIELDS);
        Stream<FieldMessage> topic = call.wish().topic().filter(this::isOffered).isPresent()
                ? Stream.empty()
                : Stream.of(FieldMessage.of("pour", "Choisissez un accueil et un motif."));
        return new Errors(Stream.of(caller, person.all().stream(), topic)
                .flatMap(each -> each)
                .toList());
    }

    /** Of the second. */
    Errors ofVisit(TypedCall call) {
        List<FieldMessage> wrong = Stream.of(
                        call.wish().start().isPresent() ? "" : "creneau",
                        call.wish().represented().isPresent() ? "" : "vient")
                .filter(field -> !field.isEmpty())
                .map(field -> FieldMessage.of(
                        field, field.equals("vient") ? "Dites qui viendra." : "Choisissez un jour et une heure."))
                .toList();
        return new Errors(wrong);
    }

    private boolean isOffered(Topic topic) {
        try {
            slots.site(topic);
            return true;
        } catch (RefusedException unknown) {
            return false;
        }
    }
}
