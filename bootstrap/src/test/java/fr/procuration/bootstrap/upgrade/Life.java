package fr.procuration.bootstrap.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.bootstrap.server.ServiceInProcess;
import fr.procuration.bootstrap.service.Bodies;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.Tokens;
import fr.procuration.domain.Agent;
import fr.procuration.domain.Change;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.VisitId;
import fr.procuration.domain.appointment.Actor;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentChange;
import fr.procuration.domain.appointment.Site;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.FeedEvent;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.appointment.PlannedChange;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.AppointmentOutcome;
import fr.procuration.port.driven.Contacts;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.Outbox;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.ReceiveMandataire;
import fr.procuration.port.driving.ReceiveMandataire.Received;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.EmailAddresses;
import fr.procuration.port.fixture.IdempotencyKeys;
import fr.procuration.port.fixture.IdentityDocuments;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.message.AddressProof;
import fr.procuration.port.message.MessageState;
import fr.procuration.port.session.Digest;
import fr.procuration.port.session.KeptPages;
import fr.procuration.port.session.LogoutToken;
import fr.procuration.port.session.Sessions;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Everything that can be asked of the service, once. */
final class Life {

    private static final int MANDANT = 1;
    private static final String KEY = "Idempotency-Key";

    private final ServiceInProcess service;
    private final Caller mandant;
    private final Caller agent;
    private final Caller medialog;

    Life(ServiceInProcess service) {
        this.service = service;
        this.mandant = Caller.withToken(service.address(), Tokens.ofAssure(MANDANT));
        this.agent = Caller.withToken(service.address(), Tokens.ofAgent("agent.paris", "CPAM-PARIS-01"));
        this.medialog = Caller.withToken(service.address(), Tokens.ofMedialog());
    }

    void live() {
        askForTheEnd();
        openAndCloseASession();
        String id = give();
        atTheDesk();
        follow();
        is(200, mandant.get("/api/consultations"));
        is(204, mandant.post("/api/satisfaction", "{\"satisfait\":true}"));
        is(200, mandant.post("/api/procurations/" + id + "/revocation", ""));
        is(403, agent.get("/api/procurations"));
        writeTo();
        block();
        visit();
        is(200, medialog.get("/prometheus"));
    }

    /** Appointments taken, called about, moved, begun and cancelled; one whose mandataire does not come any more. */
    private void visit() {
        Agenda agenda = service.context().getBean(Agenda.class);
        ProcurationStore store = service.context().getBean(ProcurationStore.class);
        Site site = agenda.sites().getFirst();
        Change grant = Changes.grant(Mandants.random());
        store.record(grant);
        Mandant visitor = grant.procuration().mandant();
        Nir nir = visitor.nir();
        Contacts contacts = service.context().getBean(Contacts.class);
        contacts.learn(nir, EmailAddresses.random(), Instants.GUIDE, true);
        Instant ten = Appointments.FRIDAY_AT_10;
        IdempotencyKey key = IdempotencyKeys.random();
        PlannedChange taken = Appointments.taken(site, ten);
        agenda.take(Appointments.of(visitor), site, taken, key);
        agenda.take(Appointments.of(visitor), site, taken, key);
        assertThat(agenda.answerTo(nir, key)).isPresent();
        assertThat(agenda.of(nir)).hasSize(1);
        assertThat(agenda.freeSlots(site, ten, ten.plusSeconds(3600))).isNotEmpty();
        assertThat(agenda.on(site, ten, ten.plusSeconds(3600))).isNotEmpty();
        Appointment first = taken.change().appointment();
        AppointmentChange moved = first.move(site, ten.plusSeconds(1800), Actor.MANDANT, Instants.GUIDE)
                .orElseThrow();
        assertThat(agenda.move(site, Appointments.told(moved))).isEqualTo(new AppointmentOutcome.Recorded());
        Actor desk = Actor.agent(Agents.PARIS);
        AppointmentChange called =
                moved.appointment().call(true, desk, Instants.GUIDE).orElseThrow();
        assertThat(agenda.record(Appointments.untold(called))).isTrue();
        AppointmentChange closing = called.appointment().honour(site, desk, ten).orElseThrow();
        assertThat(agenda.honour(Appointments.untold(closing), Changes.reception(grant.procuration())))
                .isTrue();
        assertThat(agenda.find(first.id())).isPresent();
        Change revocation = Changes.revocation(grant.procuration());
        store.record(revocation);
        assertThat(agenda.representedOf(new JournalEntry(1, revocation.event())))
                .isEmpty();
        Outbox outbox = service.context().getBean(Outbox.class);
        outbox.claim(Instant.now().truncatedTo(ChronoUnit.MICROS), Duration.ofMinutes(1));
        assertThat(outbox.messagesOf(nir)).isNotEmpty();
        Feed feed = service.context().getBean(Feed.class);
        assertThat(feed.changesAfter(FeedPosition.START, 1000))
                .filteredOn(entry -> entry.event() instanceof FeedEvent.OfAppointment)
                .isNotEmpty()
                .allMatch(entry -> feed.gave(entry.mark()));
    }

    /** Right after a grant, before it has its position; often, as that can be given in the same moment. */
    private void askForTheEnd() {
        for (int other = MANDANT + 2; other < MANDANT + 22; other++) {
            is(
                    201,
                    Caller.withToken(service.address(), Tokens.ofAssure(other))
                            .post("/api/procurations", Bodies.NICOLAS));
            service.context().getBean(Feed.class).head();
        }
    }

    private void openAndCloseASession() {
        Caller signedIn = Caller.signedIn(service.address(), "agent.paris", "accueil");
        is(303, signedIn.post("/deconnexion", ""));
        is(401, signedIn.post("/medialog/recherches", "{\"nir\":\"" + Tokens.nirOf(MANDANT) + "\"}"));
        Sessions sessions = service.context().getBean(Sessions.class);
        Digest subject = Digest.ofSubject("local", "somebody");
        KeptPages pages = service.context().getBean(KeptPages.class);
        pages.keep(Digest.ofPage("one"), subject, "sealed", Instant.EPOCH, Instant.EPOCH);
        pages.find(Digest.ofPage("one"), subject, Instant.EPOCH);
        sessions.open(subject, Instant.EPOCH);
        sessions.endAll(subject, Instant.EPOCH);
        sessions.endAll(new LogoutToken(Digest.ofLogoutToken("local", "1"), Instant.EPOCH), subject, Instant.EPOCH);
        sessions.endAllUnder(
                new LogoutToken(Digest.ofLogoutToken("local", "2"), Instant.EPOCH), subject, Instant.EPOCH);
    }

    private String give() {
        is(404, mandant.get("/api/procurations/en-cours"));
        HttpResponse<String> given = is(201, mandant.post("/api/procurations", Bodies.NICOLAS, KEY, "one"));
        String id = Caller.json(given).at("/id").asText();
        is(201, mandant.post("/api/procurations", Bodies.NICOLAS, KEY, "one"));
        is(409, mandant.post("/api/procurations", Bodies.NICOLAS, KEY, "two"));
        is(409, mandant.post("/api/procurations", Bodies.NICOLAS, KEY, "two"));
        is(200, mandant.get("/api/procurations/en-cours"));
        is(200, mandant.get("/api/procurations"));
        is(200, mandant.get("/api/procurations/" + id));
        return id;
    }

    private void atTheDesk() {
        is(200, agent.post("/medialog/recherches", "{\"nir\":\"" + Tokens.nirOf(MANDANT) + "\"}"));
        is(200, agent.post("/medialog/recherches", "{\"nir\":\"" + Tokens.nirOf(MANDANT + 1) + "\"}"));
        is(200, agent.post("/medialog/verifications", Bodies.NICOLAS_S_CARD));
        String id = Caller.json(is(200, mandant.get("/api/procurations/en-cours")))
                .at("/id")
                .asText();
        String receipt =
                is(200, mandant.get("/api/procurations/" + id + "/recu")).body();
        is(200, agent.post("/medialog/recus", "{\"recu\":\"" + receipt + "\"}"));
        is(200, agent.get("/statuts"));
        is(200, agent.get("/statuts/1"));
        ReceiveMandataire receive = service.context().getBean(ReceiveMandataire.class);
        ReceiveMandataire.Query visit = new ReceiveMandataire.Query(
                Nir.parse(Tokens.nirOf(MANDANT)),
                IdentityDocuments.NICOLAS,
                new Agent("agent.paris", "CPAM-PARIS-01", "127.0.0.1"),
                VisitId.random());
        assertThat(receive.receive(visit)).isInstanceOf(Received.class);
        assertThat(receive.receive(visit)).isInstanceOf(Received.class);
    }

    private void follow() {
        String events = is(200, medialog.get("/medialog/flux")).body();
        String last =
                Caller.json(is(200, medialog.get("/medialog/flux"))).at("/0/id").asText();
        assertThat(events).contains(last);
        is(200, medialog.get("/medialog/flux?lastEventId=" + last + "&timeout=10"));
    }

    /** An address, a code and a message that is tried twice. */
    private void writeTo() {
        Contacts contacts = service.context().getBean(Contacts.class);
        Nir nir = Nir.parse(Tokens.nirOf(MANDANT));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        contacts.choose(nir, true, now);
        contacts.learn(nir, EmailAddresses.FRANCOISE, now, true);
        AddressProof proof = new AddressProof(UUID.randomUUID(), EmailAddresses.FRANCOISE, "123456", now);
        contacts.request(nir, proof);
        assertThat(contacts.pending(nir, now)).isPresent();
        contacts.attempt(nir, now).ifPresent(tried -> contacts.accept(nir, tried, now));
        assertThat(contacts.of(nir).address()).isEqualTo(EmailAddresses.FRANCOISE);
        Outbox outbox = service.context().getBean(Outbox.class);
        Duration lease = Duration.ofMinutes(1);
        outbox.claim(now, lease).orElseThrow().tryAgain(now);
        outbox.claim(now, lease).orElseThrow().settle(MessageState.ENVOYE, now);
        assertThat(outbox.messagesOf(nir)).isNotNull();
        assertThat(service.context().getBean(ProcurationStore.class).visits(nir))
                .isNotEmpty();
    }

    private void block() {
        Caller file = Caller.withToken(service.address(), Tokens.ofFileAgent("agent.dossier", "CPAM-PARIS-01"));
        String death = "{\"nir\":\"" + Tokens.nirOf(MANDANT) + "\",\"motif\":\"DECES\",\"concerne\":\"MANDANT\"}";
        is(200, file.post("/medialog/fins", death));
        is(409, mandant.post("/api/procurations", Bodies.NICOLAS));
    }

    private static HttpResponse<String> is(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }
}
