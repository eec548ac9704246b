package fr.procuration.medialog;

import fr.procuration.domain.Contact;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.IdentityDocument;
import fr.procuration.domain.identity.IdentityMatch;
import fr.procuration.domain.identity.Name;
import fr.procuration.port.driving.FindMandataire;
import fr.procuration.port.driving.FindMandataire.Represented;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;
import org.mapstruct.ValueMapping;

/** From requests whose form was checked to the domain, and from its answers to what Medialog+ shows. */
@Mapper(componentModel = ComponentModel.JAKARTA)
interface MedialogMapper {

    @Mapping(target = "sex", source = "sexe")
    IdentityDocument document(DocumentRequest request);

    @Mapping(target = "du", expression = "java(represented.validity().firstDay())")
    @Mapping(target = "au", expression = "java(represented.validity().lastDay())")
    @Mapping(target = "civilite", source = "mandataire.identite.civilite")
    @Mapping(target = "nomFamille", source = "mandataire.identite.nom")
    @Mapping(target = "nomUsage", source = "mandataire.identite.nomUsage")
    @Mapping(target = "prenom", source = "mandataire.identite.prenom")
    @Mapping(target = "dateNaissance", source = "mandataire.identite.dateNaissance")
    RepresentativeView representative(Represented represented);

    @ValueMapping(source = "MADAME", target = "MME")
    @ValueMapping(source = "MONSIEUR", target = "M")
    RepresentativeView.Civilite civilite(Civilite civilite);

    @Mapping(target = "verdict", expression = "java(CheckView.Verdict.valueOf(match.overall().name()))")
    @Mapping(target = "champs", source = "match")
    CheckView check(IdentityMatch match);

    default SearchView search(FindMandataire.Answer answer) {
        return switch (answer) {
            case Represented represented ->
                new SearchView(SearchView.Verdict.REPRESENTE, representative(represented), null);
            case FindMandataire.NoProcuration none -> new SearchView(SearchView.Verdict.AUCUNE_PROCURATION, null, null);
            case FindMandataire.NotCovered elsewhere ->
                new SearchView(SearchView.Verdict.NON_COUVERT, null, reason(elsewhere.contact()));
        };
    }

    default Name name(String typed) {
        return new Name(typed);
    }

    default @Nullable String text(@Nullable Name name) {
        return name == null ? null : name.value();
    }

    private static String reason(Contact contact) {
        return switch (contact) {
            case TELEPHONE ->
                "La procuration ne vaut pas au téléphone (3646)\u00a0: posez les questions de sécurité habituelles.";
            case SERVICE_MEDICAL ->
                "La procuration ne vaut pas pour les convocations du Service Médical, exclues du dispositif.";
            case ACCUEIL -> throw new IllegalArgumentException("contact: a procuration counts at the desk");
        };
    }
}
