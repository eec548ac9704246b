package fr.procuration.medialog;

import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Validity;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Name;
import fr.procuration.port.driving.LookUpMandataire;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.ValueMapping;
import org.mapstruct.factory.Mappers;

/** From the answers of the domain to those of the API. */
@Mapper
interface MedialogMapper {

    MedialogMapper INSTANCE = Mappers.getMapper(MedialogMapper.class);

    @Mapping(target = "du", source = "validity", qualifiedByName = "firstDay")
    @Mapping(target = "au", source = "validity", qualifiedByName = "lastDay")
    @Mapping(target = "civilite", source = "mandataire.identite.civilite")
    @Mapping(target = "nomFamille", source = "mandataire.identite.nom")
    @Mapping(target = "nomUsage", source = "mandataire.identite.nomUsage")
    @Mapping(target = "prenom", source = "mandataire.identite.prenom")
    @Mapping(target = "dateNaissance", source = "mandataire.identite.dateNaissance")
    MedialogMandataire mandataire(Mandataire mandataire, Validity validity);

    @ValueMapping(target = "MME", source = "MADAME")
    @ValueMapping(target = "M", source = "MONSIEUR")
    MedialogMandataire.Civilite abbreviated(Civilite civilite);

    default LookUpView lookUp(LookUpMandataire.Answer answer) {
        return switch (answer) {
            case LookUpMandataire.Represented represented ->
                new LookUpView(
                        LookUpView.Verdict.REPRESENTE,
                        mandataire(represented.mandataire(), represented.validity()),
                        null);
            case LookUpMandataire.NoProcuration none ->
                new LookUpView(LookUpView.Verdict.AUCUNE_PROCURATION, null, null);
            case LookUpMandataire.NotCovered elsewhere ->
                new LookUpView(LookUpView.Verdict.NON_COUVERT, null, Reasons.of(elsewhere.contact()));
        };
    }

    default String text(BirthDate date) {
        return date.text();
    }

    default @Nullable String text(@Nullable Name name) {
        return name == null ? null : name.value();
    }

    @Named("firstDay")
    default LocalDate firstDay(Validity validity) {
        return validity.firstDay();
    }

    @Named("lastDay")
    default LocalDate lastDay(Validity validity) {
        return validity.lastDay();
    }
}
