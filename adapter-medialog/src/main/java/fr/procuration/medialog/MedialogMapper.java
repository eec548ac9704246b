package fr.procuration.medialog;

import fr.procuration.domain.identity.IdentityMatch;
import fr.procuration.port.driving.FindMandataire;
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

    default SearchView search(FindMandataire.Answer answer) {
        return switch (answer) {
            case FindMandataire.Represented represented ->
                new SearchView(
                        SearchView.Verdict.REPRESENTE,
                        RepresentativeView.of(represented.mandataire(), represented.validity()),
                        null);
            case FindMandataire.NoProcuration none -> new SearchView(SearchView.Verdict.AUCUNE_PROCURATION, null, null);
            case FindMandataire.NotCovered elsewhere ->
                new SearchView(SearchView.Verdict.NON_COUVERT, null, Reasons.of(elsewhere.contact()));
        };
    }
}
