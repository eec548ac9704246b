package fr.procuration.web.desk;

import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Validity;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Name;
import fr.procuration.web.pages.frame.French;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;
import org.mapstruct.ValueMapping;

/** From the domain to the words of the desk. */
@Mapper(componentModel = ComponentModel.JAKARTA, uses = French.class)
interface DeskMapper {

    @Mapping(target = "du", source = "validity", qualifiedByName = "firstDay")
    @Mapping(target = "au", source = "validity", qualifiedByName = "lastDay")
    @Mapping(target = "civilite", source = "mandataire.identite.civilite")
    @Mapping(target = "nomFamille", source = "mandataire.identite.nom", defaultValue = "–")
    @Mapping(target = "nomUsage", source = "mandataire.identite.nomUsage", defaultValue = "–")
    @Mapping(target = "prenom", source = "mandataire.identite.prenom", defaultValue = "–")
    @Mapping(target = "dateNaissance", source = "mandataire.identite.dateNaissance", qualifiedByName = "date")
    MandatairePanel panel(Mandataire mandataire, Validity validity);

    @ValueMapping(target = "MME", source = "MADAME")
    @ValueMapping(target = "M", source = "MONSIEUR")
    String abbreviated(Civilite civilite);

    default @Nullable String text(@Nullable Name name) {
        return name == null ? null : name.value();
    }
}
