package fr.procuration.medialog;

import fr.procuration.domain.identity.IdentityMatch;
import fr.procuration.port.driving.LookUpMandataire;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;

/** From the answers of the domain to those of the API. */
@Mapper(componentModel = ComponentModel.JAKARTA)
interface MedialogMapper {

    @Mapping(target = "verdict", expression = "java(CheckView.Verdict.valueOf(match.overall().name()))")
    @Mapping(target = "champs", source = "match")
    CheckView check(IdentityMatch match);

    @Mapping(target = "nom", expression = "java(match.nom())")
    @Mapping(target = "prenom", expression = "java(match.prenom())")
    CheckView.Fields fields(IdentityMatch match);

    default LookUpView lookUp(LookUpMandataire.Answer answer) {
        return switch (answer) {
            case LookUpMandataire.Represented represented ->
                new LookUpView(
                        LookUpView.Verdict.REPRESENTE,
                        MedialogMandataire.of(represented.mandataire(), represented.validity()),
                        null);
            case LookUpMandataire.NoProcuration none ->
                new LookUpView(LookUpView.Verdict.AUCUNE_PROCURATION, null, null);
            case LookUpMandataire.NotCovered elsewhere ->
                new LookUpView(LookUpView.Verdict.NON_COUVERT, null, Reasons.of(elsewhere.contact()));
        };
    }
}
