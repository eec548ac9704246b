package fr.procuration.persistence.consultation;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.identity.Nir;
import fr.procuration.domain.zone.Layout;
import fr.procuration.persistence.procuration.PersonalData;
import fr.procuration.persistence.vault.AssociatedData;
import fr.procuration.persistence.vault.MandantIndex;
import fr.procuration.persistence.vault.SealingContexts;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.ReportingPolicy;

/** Between consultations and their rows. */
@Mapper(componentModel = MappingConstants.ComponentModel.JAKARTA, unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ConsultationMapper {

    @Mapping(target = "id", ignore = true)
    @Mapping(target = "nirIndex", source = "index.value")
    @Mapping(target = "indexKey", source = "index.key")
    @Mapping(target = "nirData", source = "consultation")
    @Mapping(target = "agent", source = "consultation.agent.id")
    @Mapping(target = "site", source = "consultation.agent.site")
    @Mapping(target = "origin", source = "consultation.agent.origin")
    ConsultationRow row(Consultation consultation, MandantIndex index, @Context PersonalData data);

    @Mapping(target = "mandant", source = "row")
    @Mapping(target = "agent", source = "row")
    Consultation consultation(ConsultationRow row, @Context PersonalData data);

    @Mapping(target = "id", source = "agent")
    Agent agent(ConsultationRow row);

    default byte[] sealed(Consultation consultation, @Context PersonalData data) {
        Agent agent = consultation.agent();
        Layout zone = consultation.zone();
        AssociatedData place = SealingContexts.consultation(
                consultation.at(),
                agent.id(),
                agent.site(),
                agent.origin(),
                consultation.outcome().name(),
                zone == null ? null : zone.name());
        return data.seal(consultation.mandant(), place);
    }

    default Nir mandant(ConsultationRow row, @Context PersonalData data) {
        return data.openNir(row.nirData(), row.place());
    }
}
