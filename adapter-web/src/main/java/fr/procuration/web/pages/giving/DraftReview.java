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
import fr.procuration.web.form.Errors;
import fr.procuration.web.form.FieldMessage;
import fr.procuration.web.form.FormErrors;
import fr.procuration.web.form.FormFields;
import fr.procuration.web.form.FormFields.Field;
import fr.procuration.web.form.FormMessages;
import fr.procuration.web.form.MandataireRequest;
import fr.procuration.web.problem.ProblemKind;
import jakarta.inject.Singleton;

/** Asks the form's constraints and then the rules what they think of a demande, before anything is recorded. */
@Singleton
class DraftReview {

    private static final FormFields FIELDS = FormFields.of(
            new Field("civilite", "Civilité"),
            new Field("nom", "Nom"),
            new Field("nomUsage", "Nom d’usage"),
            new Field("prenom", "Prénom"),
            new Field("dateNaissance", "Date de naissance"));

    private final FormErrors formErrors;
    private final PreviewProcuration preview;
    private final FormMessages messages;

    DraftReview(FormErrors formErrors, PreviewProcuration preview, FormMessages messages) {
        this.formErrors = formErrors;
        this.preview = preview;
        this.messages = messages;
    }

    /** What becomes of a demande if it is sent now. */
    sealed interface Outcome {}

    /** It can be given. */
    record Ready(Declaration declaration, Validity validity) implements Outcome {}

    /** Something typed is wrong. */
    record Wrong(Errors errors) implements Outcome {}

    /** It could be given if none were running. */
    record Running(Declaration declaration) implements Outcome {}

    Outcome review(Mandant mandant, TypedMandataire typed, Canal canal) {
        MandataireRequest form = typed.asRequest();
        Errors errors = formErrors.of(form, FIELDS);
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

    /** A refusal of the rules, as a message at the field that one would change. */
    private Wrong wrong(Refusal refusal) {
        FieldMessage message = switch (refusal) {
            case Refusal.Underage underage ->
                FieldMessage.of("dateNaissance", messages.of(ProblemKind.UNDERAGE.code()));
            case Refusal.Oneself oneself -> FieldMessage.of("nom", messages.of(ProblemKind.ONESELF.code()));
            case Refusal.ImplausibleBirthDate date ->
                FieldMessage.of("dateNaissance", messages.of(TypedText.codeOf(date.defect())));
            default -> throw new RefusedException(refusal);
        };
        return new Wrong(Errors.of(message));
    }
}
