package fr.procuration.web.pages.giving;

import fr.procuration.domain.Declaration;
import fr.procuration.domain.Validity;
import fr.procuration.domain.identity.Name;
import fr.procuration.web.pages.frame.French;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;
import org.mapstruct.Named;

/** From what was declared to the summary of it. */
@Mapper(componentModel = ComponentModel.JAKARTA, uses = French.class)
interface SummaryMapper {

    @Mapping(target = "mandantName", source = "declared.mandant.identite", qualifiedByName = "name")
    @Mapping(target = "mandantBirthDate", source = "declared.mandant.identite.dateNaissance", qualifiedByName = "born")
    @Mapping(target = "mandantBorn", source = "declared.mandant.identite", qualifiedByName = "bornWord")
    @Mapping(target = "mandataireBorn", source = "declared.mandataire.identite", qualifiedByName = "bornWord")
    @Mapping(target = "mandataireName", source = "declared.mandataire.identite", qualifiedByName = "name")
    @Mapping(
            target = "mandataireUsageName",
            source = "declared.mandataire.identite.nomUsage",
            qualifiedByName = "usageName")
    @Mapping(
            target = "mandataireBirthDate",
            source = "declared.mandataire.identite.dateNaissance",
            qualifiedByName = "born")
    @Mapping(target = "firstDay", source = "validity", qualifiedByName = "firstDay")
    @Mapping(target = "lastDay", source = "validity", qualifiedByName = "lastDay")
    @Mapping(target = "certifiedDay", source = "validity", qualifiedByName = "isoFirstDay")
    SummaryPage summary(
            Declaration declared,
            Validity validity,
            boolean joinsTwoNames,
            String request,
            boolean uncertified,
            boolean otherDays);

    /** In capitals, as the name of birth. */
    @Named("usageName")
    default @Nullable String usageName(@Nullable Name name) {
        return name == null ? null : French.inCapitals(name);
    }

    @Named("isoFirstDay")
    default String isoFirstDay(Validity validity) {
        return validity.firstDay().toString();
    }
}
