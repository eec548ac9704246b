package fr.procuration.persistence.appointment;

import static fr.procuration.persistence.database.Outages.translated;

import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.PersonName;
import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.procuration.PersonalData;
import fr.procuration.persistence.vault.MandantIndex;
import fr.procuration.persistence.vault.SealingContexts;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.message.MessageContent;
import fr.procuration.port.message.MessageKind;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What messages tell of appointments, as they were when what is told happened. */
@Singleton
public class ToldAppointments {

    private final EventRepository events;
    private final PersonalData data;

    ToldAppointments(EventRepository events, PersonalData data) {
        this.events = events;
        this.data = data;
    }

    /**
     * The appointments of a mandant.
     *
     * @return as they were, by event
     */
    public Map<Long, Appointment> of(Nir mandant) {
        MandantIndex index = data.index(mandant);
        return translated(() -> events.of(index.part(), index.value(), index.other())).stream()
                .collect(Collectors.toMap(EventRecord::id, EventRecord::asItWas));
    }

    /**
     * What a message says.
     *
     * @param event what it tells of
     * @throws DamagedDataException if that is not there, or the name does not open
     */
    public MessageContent content(MessageKind kind, int part, UUID mandant, long event, Nir of) {
        Appointment told =
                translated(() -> events.find(event)).map(EventRecord::asItWas).orElseThrow(() -> missing(event));
        UUID id = told.id().value();
        NameRow name = translated(() -> events.name(id)).orElseThrow(() -> missing(event));
        PersonName called = data.openName(name.nameData(), SealingContexts.name(id, of.value()));
        boolean uncovered = told.represented()
                && translated(() -> events.running(part, mandant, told.slot().start()))
                        .isEmpty();
        return new MessageContent.OfAppointment(kind, told, called, uncovered);
    }

    private static DamagedDataException missing(long event) {
        return new DamagedDataException("appointment_event " + event + ": told, and not there");
    }
}
