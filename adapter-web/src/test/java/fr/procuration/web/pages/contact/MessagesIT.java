package fr.procuration.web.pages.contact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.port.driving.TakeAppointment;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Sites;
import fr.procuration.port.memory.InMemoryMessages;
import fr.procuration.port.memory.InMemoryNotifierCursors;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.RecordingMailer;
import fr.procuration.port.message.EmailAddress;
import fr.procuration.usecase.UseCases;
import fr.procuration.web.service.InMemoryService;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The mandant reads all messages, sent or not, in the words in which they are sent. */
class MessagesIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private final Mandant mandant = Mandants.random();
    private final InMemoryProcurations store = SERVICE.bean(InMemoryProcurations.class);
    private final InMemoryMessages messages = SERVICE.bean(InMemoryMessages.class);

    @Test
    void says_that_there_is_none() {
        assertThat(page()).contains("Aucun message.");
    }

    @Test
    void shows_the_same_to_who_has_no_address() {
        happen();
        deliver();

        assertThat(page())
                .contains(
                        "Votre procuration est enregistrée",
                        "Vous avez donné procuration à N.\u00a0MARTIN",
                        "l’accueil " + Agents.PARIS.site() + " a reçu N.\u00a0MARTIN",
                        "Votre procuration a pris fin",
                        "Vous l’avez révoquée.",
                        "Non envoyé par courriel\u00a0: pas d’adresse")
                .doesNotContain("Nicolas", mandant.nir().value());
    }

    @Test
    void says_when_they_were_sent_and_what_waits() {
        messages.learn(
                mandant.nir(), new EmailAddress("a@exemple.fr"), SERVICE.clock().now(), true);
        happen();
        relay();
        assertThat(page()).contains("En attente d’envoi par courriel");
        deliver();

        assertThat(page()).contains("Envoyé par courriel le 16/12/2025 à").doesNotContain("En attente");
    }

    @Test
    void shows_those_about_appointments() {
        SERVICE.bean(TakeAppointment.class)
                .take(new TakeAppointment.Command(
                        Appointments.of(mandant),
                        new TakeAppointment.Wish(
                                Sites.REUNION.id(), Appointments.FRIDAY_AT_10, Sites.FILE.code(), true),
                        null));

        assertThat(page())
                .contains("Votre rendez-vous est pris", "(heure de La Réunion)", "Il manque une procuration")
                .doesNotContain("code de vérification", mandant.nir().value());
    }

    @Test
    void shows_nobody_the_messages_of_another() {
        happen();
        deliver();

        assertThat(SERVICE.call("GET", "/informations/messages")
                        .as(Mandants.random())
                        .header("Accept", "text/html")
                        .send()
                        .body())
                .contains("Aucun message.");
    }

    private void happen() {
        Change grant = Changes.grant(mandant);
        Procuration given = grant.procuration();
        store.record(grant);
        store.record(Changes.reception(given));
        store.record(Changes.revocation(given, given.validity().from().plusSeconds(2)));
        SERVICE.clock().advance(Duration.ofSeconds(3));
    }

    private void relay() {
        UseCases.relayNotifications(store, new InMemoryNotifierCursors(), List.of(UseCases.messageNotifier(messages)))
                .relay();
    }

    private void deliver() {
        relay();
        var delivery =
                UseCases.deliverMessages(messages, new RecordingMailer(), SERVICE.clock(), Duration.ofMinutes(1));
        while (delivery.deliverNext().isPresent()) {
            // Until nothing is due.
        }
    }

    private String page() {
        return SERVICE.call("GET", "/informations/messages")
                .as(mandant)
                .header("Accept", "text/html")
                .send()
                .body();
    }
}
