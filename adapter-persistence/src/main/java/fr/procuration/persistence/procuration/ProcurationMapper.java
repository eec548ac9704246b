package fr.procuration.persistence.procuration;

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
import org.mapstruct.ReportingPolicy;

/** From rows to the procurations they hold. */
@Mapper(componentModel = MappingConstants.ComponentModel.JAKARTA, unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface ProcurationMapper {

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
        return data.openMandant(row.mandantData(), row.place());
    }

    default Mandataire mandataire(ProcurationRow row, @Context PersonalData data) {
        return data.openMandataire(row.mandataireData(), row.place());
    }
}
