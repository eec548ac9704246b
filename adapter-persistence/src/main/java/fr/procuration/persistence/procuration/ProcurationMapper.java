package fr.procuration.persistence.procuration;

import fr.procuration.domain.Canal;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.Validity;
import fr.procuration.persistence.vault.SealingContexts.ProcurationPlace;
import java.util.UUID;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.Named;
import org.mapstruct.ReportingPolicy;

/** From rows to the procurations they hold. */
@Mapper(componentModel = MappingConstants.ComponentModel.JAKARTA, unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ProcurationMapper {

    @Mapping(target = "mandant", source = "row")
    @Mapping(target = "mandataire", source = "row")
    @Mapping(target = "validity", source = "row")
    @Mapping(target = "end", expression = "java(row.end())")
    Procuration procuration(ProcurationRow row, @Context PersonalData data);

    /** As it was when it was given. */
    @Mapping(target = "mandant", source = "row")
    @Mapping(target = "mandataire", source = "row")
    @Mapping(target = "validity", source = "row")
    @Mapping(target = "end", ignore = true)
    Procuration granted(ProcurationRow row, @Context PersonalData data);

    /** As it is written when it is granted; the reference is that of its mandant. */
    @Mapping(target = "mandant", source = "reference")
    @Mapping(target = "id", source = "procuration.id.value")
    @Mapping(target = "grantedAt", source = "procuration.validity.from")
    @Mapping(target = "endsAt", source = "procuration.validity.until")
    @Mapping(target = "endedAt", ignore = true)
    @Mapping(target = "endReason", ignore = true)
    @Mapping(target = "mandantData", source = "procuration", qualifiedByName = "mandantData")
    @Mapping(target = "mandataireData", source = "procuration", qualifiedByName = "mandataireData")
    @Mapping(target = "part", ignore = true)
    @Mapping(target = "sequence", ignore = true)
    @Mapping(target = "accordee", ignore = true)
    @Mapping(target = "previous", ignore = true)
    @Mapping(target = "hash", ignore = true)
    @Mapping(target = "terminee", ignore = true)
    @Mapping(target = "reason", ignore = true)
    ProcurationRow granted(Procuration procuration, UUID reference, @Context PersonalData data);

    @Named("mandantData")
    default byte[] mandantData(Procuration procuration, @Context PersonalData data) {
        return data.seal(procuration.mandant(), place(procuration));
    }

    @Named("mandataireData")
    default byte[] mandataireData(Procuration procuration, @Context PersonalData data) {
        return data.seal(procuration.mandataire(), place(procuration));
    }

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "grantedAt", source = "validity.from")
    @Mapping(target = "endsAt", source = "validity.until")
    ProcurationPlace place(Procuration procuration);

    @Mapping(target = "from", source = "grantedAt")
    @Mapping(target = "until", source = "endsAt")
    Validity validity(ProcurationRow row);

    default Canal canal(String name) {
        return new Canal(name);
    }

    default String text(Canal canal) {
        return canal.name();
    }

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
