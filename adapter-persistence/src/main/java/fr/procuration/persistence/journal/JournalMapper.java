package fr.procuration.persistence.journal;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Canal;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.ProcurationEvent.Ended;
import fr.procuration.domain.ProcurationEvent.Granted;
import fr.procuration.domain.ProcurationEvent.Mismatched;
import fr.procuration.domain.ProcurationEvent.Received;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.Validity;
import fr.procuration.domain.VisitId;
import fr.procuration.persistence.procuration.PersonalData;
import fr.procuration.port.JournalEntry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
            case ECARTEE -> mismatched(row);
            case RECUE -> received(row);
            case TERMINEE -> ended(row);
        };
    }

    @Mapping(target = "procuration", source = "id")
    @Mapping(target = "mandataire", source = "row")
    @Mapping(target = "validity", source = "row")
    Granted granted(JournalRow row, @Context PersonalData data);

    @Mapping(target = "procuration", source = "id")
    @Mapping(target = "agent", source = "row")
    Ended ended(JournalRow row);

    @Mapping(target = "procuration", source = "id")
    @Mapping(target = "agent", source = "row")
    Mismatched mismatched(JournalRow row);

    @Mapping(target = "procuration", source = "id")
    @Mapping(target = "agent", source = "row")
    Received received(JournalRow row);

    /** Null if the mandant did it. */
    default @Nullable Agent agent(JournalRow row) {
        return row.agent() == null || row.site() == null || row.origin() == null
                ? null
                : new Agent(row.agent(), row.site(), row.origin());
    }

    default VisitId visit(UUID value) {
        return new VisitId(value);
    }

    @Mapping(target = "from", source = "grantedAt")
    @Mapping(target = "until", source = "endsAt")
    Validity validity(JournalRow row);

    default Canal canal(String name) {
        return new Canal(name);
    }

    default ProcurationId id(UUID value) {
        return new ProcurationId(value);
    }

    default Mandataire mandataire(JournalRow row, @Context PersonalData data) {
        return data.openMandataire(row.mandataireData(), row.place());
    }
}
