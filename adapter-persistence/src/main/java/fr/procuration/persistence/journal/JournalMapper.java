package fr.procuration.persistence.journal;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.ProcurationEvent.Granted;
import fr.procuration.domain.ProcurationEvent.Received;
import fr.procuration.domain.ProcurationEvent.Revoked;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.Validity;
import fr.procuration.domain.VisitId;
import fr.procuration.persistence.procuration.PersonalData;
import fr.procuration.port.JournalEntry;
import java.util.UUID;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.ReportingPolicy;

/** From rows of the journal to the events they tell of. */
@Mapper(componentModel = MappingConstants.ComponentModel.JAKARTA, unmappedTargetPolicy = ReportingPolicy.ERROR)
interface JournalMapper {

    @Mapping(target = "event", source = "row")
    JournalEntry entry(JournalRow row, @Context PersonalData data);

    default ProcurationEvent event(JournalRow row, @Context PersonalData data) {
        return switch (row.kind()) {
            case ACCORDEE -> granted(row, data);
            case REVOQUEE -> revoked(row);
            case RECUE -> received(row);
        };
    }

    @Mapping(target = "procuration", source = "id")
    @Mapping(target = "mandataire", source = "row")
    @Mapping(target = "validity", source = "row")
    Granted granted(JournalRow row, @Context PersonalData data);

    @Mapping(target = "procuration", source = "id")
    Revoked revoked(JournalRow row);

    @Mapping(target = "procuration", source = "id")
    @Mapping(target = "agent", source = "row")
    Received received(JournalRow row);

    @Mapping(target = "id", source = "agent")
    Agent agent(JournalRow row);

    default VisitId visit(UUID value) {
        return new VisitId(value);
    }

    @Mapping(target = "from", source = "grantedAt")
    @Mapping(target = "until", source = "endsAt")
    Validity validity(JournalRow row);

    default ProcurationId id(UUID value) {
        return new ProcurationId(value);
    }

    default Mandataire mandataire(JournalRow row, @Context PersonalData data) {
        return data.openMandataire(row.mandataireData(), row.place());
    }
}
