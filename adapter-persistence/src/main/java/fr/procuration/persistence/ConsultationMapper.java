package fr.procuration.persistence;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.identity.Nir;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.ReportingPolicy;

/** Between traces and their rows. */
@Mapper(componentModel = MappingConstants.ComponentModel.JAKARTA, unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ConsultationMapper {

    @Mapping(target = "id", ignore = true)
    @Mapping(target = "mandant", source = "index")
    @Mapping(target = "agent", source = "trace.agent.id")
    @Mapping(target = "site", source = "trace.agent.site")
    ConsultationRow row(Consultation trace, byte[] index);

    @Mapping(target = "mandant", source = "mandant")
    @Mapping(target = "agent", source = "row")
    Consultation consultation(ConsultationRow row, Nir mandant);

    @Mapping(target = "id", source = "agent")
    Agent agent(ConsultationRow row);
}
