package fr.procuration.web.api;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.End;
import fr.procuration.domain.Paris;
import fr.procuration.domain.State;
import fr.procuration.domain.Validity;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Name;
import fr.procuration.port.driving.ProcurationSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;
import org.mapstruct.Named;

/** From the domain to views. */
@Mapper(componentModel = ComponentModel.JAKARTA)
interface MandantMapper {

    @Mapping(target = "id", source = "procuration.id.value")
    @Mapping(target = "etat", source = "state")
    @Mapping(target = "du", source = "procuration.validity", qualifiedByName = "firstDay")
    @Mapping(target = "au", source = "procuration.validity", qualifiedByName = "lastDay")
    @Mapping(target = "accordeeLe", source = "procuration.validity.from")
    @Mapping(target = "canal", source = "procuration.canal.name")
    @Mapping(target = "mandataire", source = "procuration.mandataire.identite")
    @Mapping(target = "revoqueeLe", source = ".", qualifiedByName = "revokedAt")
    @Mapping(target = "fin", source = ".", qualifiedByName = "end")
    ProcurationView view(ProcurationSnapshot snapshot);

    List<ProcurationView> views(List<ProcurationSnapshot> snapshots);

    @Mapping(target = "le", source = "at")
    @Mapping(target = "site", source = "agent.site")
    @Mapping(target = "resultat", source = "outcome")
    @Mapping(target = "nombre", source = "count", qualifiedByName = "ofSeveral")
    ConsultationView view(Consultation consultation);

    List<ConsultationView> consultations(List<Consultation> consultations);

    @Mapping(target = "le", source = "at")
    @Mapping(target = "motif", source = "reason")
    EndView view(End end);

    /** Only of what the mandant took back. */
    @Named("revokedAt")
    default @Nullable OffsetDateTime revokedAt(ProcurationSnapshot snapshot) {
        return snapshot.state() == State.REVOQUEE
                ? inParis(snapshot.ended().map(End::at).orElse(null))
                : null;
    }

    @Named("end")
    default @Nullable EndView end(ProcurationSnapshot snapshot) {
        return snapshot.ended().map(this::view).orElse(null);
    }

    @Named("ofSeveral")
    default @Nullable Integer ofSeveral(int count) {
        return count == 1 ? null : count;
    }

    @Named("firstDay")
    default LocalDate firstDay(Validity validity) {
        return validity.firstDay();
    }

    @Named("lastDay")
    default LocalDate lastDay(Validity validity) {
        return validity.lastDay();
    }

    default String text(BirthDate date) {
        return date.text();
    }

    default @Nullable String text(@Nullable Name name) {
        return name == null ? null : name.value();
    }

    default @Nullable OffsetDateTime inParis(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(Paris.ZONE).toOffsetDateTime();
    }
}
