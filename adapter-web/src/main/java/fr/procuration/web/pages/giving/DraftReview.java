package fr.procuration.web.pages.giving;

import fr.procuration.domain.Canal;
import fr.procuration.domain.Declaration;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.Validity;
import fr.procuration.port.driving.PreviewProcuration;
import fr.procuration.port.form.TypedText;
import fr.procuration.web.form.FieldMessage;
import fr.procuration.web.form.FieldWords;
import fr.procuration.web.form.FormMessages;
import fr.procuration.web.form.MandataireRequest;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;

/** Asks the form's constraints and then the rules what they think of a demande, before anything is recorded. */
@Singleton
class DraftReview {

    private static final List<String> ORDER = List.of("civilite", "nom", "nomUsage", "prenom", "dateNaissance");

    private final Validator validator;
    private final PreviewProcuration preview;
    private final FormMessages messages;

    DraftReview(Validator validator, PreviewProcuration preview, FormMessages messages) {
        this.validator = validator;
        this.preview = preview;
        this.messages = messages;
    }

    /** What becomes of a demande if it is sent now. */
    sealed interface Verdict {}

    /** It can be given. */
    record Ready(Declaration declaration, Validity validity) implements Verdict {}

    /** Something typed is wrong. */
    record Wrong(List<FieldMessage> errors) implements Verdict {}

    /** It could be given if none were running. */
    record Running(Declaration declaration) implements Verdict {}

    Verdict review(Mandant mandant, TypedMandataire typed, Canal canal) {
        MandataireRequest form = typed.asRequest();
        List<FieldMessage> errors = validator.validate(form).stream()
                .map(violation -> FieldWords.of(violation.getPropertyPath().toString(), words(violation)))
                .sorted(Comparator.comparing(error -> ORDER.indexOf(error.field())))
                .toList();
        if (!errors.isEmpty()) {
            return new Wrong(errors);
        }
        Mandataire mandataire = form.declared();
        Declaration declaration = new Declaration(mandant, mandataire, true, canal);
        try {
            return new Ready(declaration, preview.preview(declaration));
        } catch (RefusedException refused) {
            return refused.refusal() instanceof Refusal.AlreadyRunning
                    ? new Running(declaration)
                    : wrong(refused.refusal());
        }
    }

    /** The form has its own way to write a date. */
    private String words(ConstraintViolation<?> violation) {
        boolean dateFormat = violation.getMessageTemplate().equals("{date-format}");
        return dateFormat ? messages.of("date-format-jour") : violation.getMessage();
    }

    /** A refusal of the rules, as a message at the field that one would change. */
    private Wrong wrong(Refusal refusal) {
        FieldMessage message = switch (refusal) {
            case Refusal.Underage underage -> FieldMessage.of("dateNaissance", messages.of("mandataire-mineur"));
            case Refusal.Oneself oneself -> FieldMessage.of("nom", messages.of("mandataire-est-mandant"));
            case Refusal.ImplausibleBirthDate date ->
                FieldMessage.of("dateNaissance", messages.of(TypedText.codeOf(date.defect())));
            default -> throw new RefusedException(refusal);
        };
        return new Wrong(List.of(message));
    }
}
