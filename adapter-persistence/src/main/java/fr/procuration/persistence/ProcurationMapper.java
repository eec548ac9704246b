package fr.procuration.persistence;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.Validity;
import java.util.UUID;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.Named;
import org.mapstruct.ReportingPolicy;

/** Between procurations and their rows. */
@Mapper(componentModel = MappingConstants.ComponentModel.JAKARTA, unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ProcurationMapper {

    @Mapping(target = "mandant", source = "procuration", qualifiedByName = "index")
    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "grantedAt", source = "validity.from")
    @Mapping(target = "endsAt", source = "validity.until")
    @Mapping(target = "mandantData", source = "procuration", qualifiedByName = "mandant")
    @Mapping(target = "mandataireData", source = "procuration", qualifiedByName = "mandataire")
    ProcurationRow row(Procuration procuration, @Context PersonalData data);

    @Mapping(target = "mandant", source = "row")
    @Mapping(target = "mandataire", source = "row")
    @Mapping(target = "validity", source = "row")
    Procuration procuration(ProcurationRow row, @Context PersonalData data);

    /** As it was when it was given. */
    @Mapping(target = "mandant", source = "row")
    @Mapping(target = "mandataire", source = "row")
    @Mapping(target = "validity", source = "row")
    @Mapping(target = "revokedAt", expression = "java(null)")
    Procuration granted(ProcurationRow row, @Context PersonalData data);

    @Mapping(target = "from", source = "grantedAt")
    @Mapping(target = "until", source = "endsAt")
    Validity validity(ProcurationRow row);

    default ProcurationId id(UUID value) {
        return new ProcurationId(value);
    }

    default Mandant mandant(ProcurationRow row, @Context PersonalData data) {
        return data.openMandant(row.mandantData(), id(row.id()));
    }

    default Mandataire mandataire(ProcurationRow row, @Context PersonalData data) {
        return data.openMandataire(row.mandataireData(), id(row.id()));
    }

    @Named("index")
    default byte[] index(Procuration procuration, @Context PersonalData data) {
        return data.index(procuration.mandant().nir());
    }

    @Named("mandant")
    default byte[] mandant(Procuration procuration, @Context PersonalData data) {
        return data.seal(procuration.mandant(), procuration.id());
    }

    @Named("mandataire")
    default byte[] mandataire(Procuration procuration, @Context PersonalData data) {
        return data.seal(procuration.mandataire(), procuration.id());
    }
}
