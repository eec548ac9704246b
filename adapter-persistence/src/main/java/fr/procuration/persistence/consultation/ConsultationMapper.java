package fr.procuration.persistence.consultation;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.identity.Nir;
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
    @Mapping(target = "nirData", source = "trace")
    @Mapping(target = "agent", source = "trace.agent.id")
    @Mapping(target = "site", source = "trace.agent.site")
    @Mapping(target = "origin", source = "trace.agent.origin")
    ConsultationRow row(Consultation trace, MandantIndex index, @Context PersonalData data);

    @Mapping(target = "mandant", source = "row")
    @Mapping(target = "agent", source = "row")
    Consultation consultation(ConsultationRow row, @Context PersonalData data);

    @Mapping(target = "id", source = "agent")
    Agent agent(ConsultationRow row);

    default byte[] sealed(Consultation trace, @Context PersonalData data) {
        Agent agent = trace.agent();
        AssociatedData place = SealingContexts.consultation(
                trace.at(),
                agent.id(),
                agent.site(),
                agent.origin(),
                trace.outcome().name());
        return data.seal(trace.mandant(), place);
    }

    default Nir mandant(ConsultationRow row, @Context PersonalData data) {
        return data.openNir(row.nirData(), row.place());
    }
}
