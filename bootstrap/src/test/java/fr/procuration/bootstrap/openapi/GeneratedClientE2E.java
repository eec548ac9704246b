package fr.procuration.bootstrap.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Tokens;
import fr.procuration.client.ApiClient;
import fr.procuration.client.ApiException;
import fr.procuration.client.api.AccueilApi;
import fr.procuration.client.api.FluxApi;
import fr.procuration.client.api.MandantApi;
import fr.procuration.client.model.AppelPreparatoire;
import fr.procuration.client.model.AssureAuTelephone;
import fr.procuration.client.model.Avis;
import fr.procuration.client.model.DemandeDeProcuration;
import fr.procuration.client.model.DemandeDeRendezVous;
import fr.procuration.client.model.Deplacement;
import fr.procuration.client.model.Evenement;
import fr.procuration.client.model.EvenementAccorde;
import fr.procuration.client.model.EvenementRendezVousPris;
import fr.procuration.client.model.EvenementRevoque;
import fr.procuration.client.model.FinDemandee;
import fr.procuration.client.model.LeveeDemandee;
import fr.procuration.client.model.MandataireDeclare;
import fr.procuration.client.model.NouveauCreneau;
import fr.procuration.client.model.PieceDIdentite;
import fr.procuration.client.model.Probleme;
import fr.procuration.client.model.Procuration;
import fr.procuration.client.model.Recherche;
import fr.procuration.client.model.RecuPresente;
import fr.procuration.client.model.RendezVousPourQuelquUn;
import fr.procuration.client.model.Representation;
import fr.procuration.client.model.VerdictDeFin;
import fr.procuration.client.model.VerdictDeLevee;
import fr.procuration.client.model.VerdictDeRecherche;
import fr.procuration.client.model.VerdictDeRenonciation;
import fr.procuration.client.model.VerdictDeVerification;
import fr.procuration.client.model.Verification;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What openapi-generator makes of the document in Java makes every call of the service, and reads the feed. */
class GeneratedClientE2E {

    private static final String PARIS = "CPAM-PARIS-01";
    private static final String MOTIF = "SUIVI_DOSSIER";

    @TempDir
    static Path folder;

    static ServiceProcess service;

    private final Set<String> called = new ConcurrentSkipListSet<>();

    @BeforeAll
    static void start() {
        service = ServiceProcess.on(
                EmbeddedDatabase.fresh(), folder, Map.of("PROCURATION_CLOCK", "2025-12-16T07:30:00+01:00"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void makes_every_call() throws ApiException, IOException {
        MandantApi mandant = new MandantApi(client(Tokens.ofAssure(1)));
        AccueilApi agent = new AccueilApi(client(Tokens.ofAgent("agent.paris", PARIS)));
        AccueilApi file = new AccueilApi(client(Tokens.ofFileAgent("agent.dossier", PARIS)));
        FluxApi feed = new FluxApi(client(Tokens.ofMedialog()));

        ofProcurations(mandant, agent, file, feed);
        ofAppointments(mandant, agent);
        String last = read(feed);
        waits(mandant, feed, last);

        assertThat(called).containsExactlyElementsOf(documented());
    }

    private static void ofProcurations(MandantApi mandant, AccueilApi agent, AccueilApi file, FluxApi feed)
            throws ApiException, IOException {
        assertThat(feed.suivreLesProcurations(null, null)).isEmpty();
        assertThatThrownBy(mandant::procurationEnCours)
                .isInstanceOfSatisfying(
                        ApiException.class, none -> assertThat(none.getCode()).isEqualTo(404));
        DemandeDeProcuration minor = nicolas();
        minor.getMandataire().dateNaissance("2020-04-16");
        assertThatThrownBy(() -> mandant.donnerProcuration(minor, null, null))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(problem(refused).getErreurs())
                                .singleElement()
                                .satisfies(error -> {
                                    assertThat(error.getChamp()).isEqualTo("mandataire.dateNaissance");
                                    assertThat(error.getCode()).isEqualTo("mandataire-mineur");
                                }));

        Procuration given = mandant.donnerProcuration(nicolas(), "MOBILE", "une-cle");
        assertThat(given.getEtat()).isEqualTo("EN_COURS");
        assertThat(given.getCanal()).isEqualTo("MOBILE");
        assertThat(mandant.donnerProcuration(nicolas(), "MOBILE", "une-cle")).isEqualTo(given);
        assertThat(mandant.procurationEnCours()).isEqualTo(given);
        assertThat(mandant.procuration(given.getId())).isEqualTo(given);
        assertThat(mandant.procurations()).containsExactly(given);
        mandant.donnerAvis(new Avis().satisfait(true));

        Recherche about = new Recherche().nir(Tokens.nirOf(1));
        assertThat(agent.rechercherMandataire(about).getMandataire().getNomFamille())
                .isEqualTo("Martin");
        assertThat(agent.verifierRecu(new RecuPresente()
                                .recu(Files.readString(
                                        mandant.recu(given.getId()).toPath())))
                        .getNir())
                .isEqualTo(Tokens.nirOf(1));
        assertThat(agent.verifierIdentite(card("Nicolas")).getVerdict()).isEqualTo(VerdictDeVerification.CONFORME);
        assertThat(agent.renoncer(card("Paul")).getVerdict()).isEqualTo(VerdictDeRenonciation.NON_CONFORME);
        assertThat(mandant.revoquerProcuration(given.getId()).getRevoqueeLe()).isNotNull();
        assertThat(agent.rechercherMandataire(about).getVerdict()).isEqualTo(VerdictDeRecherche.AUCUNE_PROCURATION);

        mandant.donnerProcuration(nicolas(), null, null);
        assertThat(agent.renoncer(card("Nicolas")).getFin().getMotif()).isEqualTo("RENONCIATION");
        FinDemandee death = new FinDemandee()
                .nir(Tokens.nirOf(1))
                .motif(FinDemandee.MotifEnum.DECES)
                .concerne(FinDemandee.ConcerneEnum.MANDANT);
        assertThat(file.terminer(death).getVerdict()).isEqualTo(VerdictDeFin.TERMINEE);
        LeveeDemandee mistake = new LeveeDemandee().nir(Tokens.nirOf(1)).motif(LeveeDemandee.MotifEnum.ERREUR);
        assertThat(file.leverLeBlocage(mistake).getVerdict()).isEqualTo(VerdictDeLevee.LEVE);
        assertThat(mandant.consultations(null)).isNotEmpty();
    }

    private static void ofAppointments(MandantApi mandant, AccueilApi agent) throws ApiException {
        assertThat(mandant.sites()).isNotEmpty();
        assertThat(mandant.creneaux(PARIS, MOTIF, null, null)).isNotEmpty();
        DemandeDeRendezVous wanted = new DemandeDeRendezVous()
                .site(PARIS)
                .motif(MOTIF)
                .debut(at("10:00"))
                .represente(false);
        UUID own = mandant.prendreRendezVous(wanted, null).getId();
        assertThat(mandant.rendezVous()).hasSize(1);
        assertThat(mandant.unRendezVous(own).getEtat()).isEqualTo("PRIS");
        mandant.direQuiViendra(own, new Representation().represente(true));
        mandant.deplacerRendezVous(own, new Deplacement().debut(at("10:30")));
        assertThat(mandant.annulerRendezVous(own).getEtat()).isEqualTo("ANNULE");

        UUID called = agent.prendreRendezVousPour(wantedFor("10:00"), null).getId();
        assertThat(agent.agendaDuJour(PARIS, null)).isNotEmpty();
        agent.appelPreparatoire(called, new AppelPreparatoire().represente(false));
        assertThat(agent.ouvrirRendezVous(called).getNir()).isEqualTo(Tokens.nirOf(2));
        agent.deplacerRendezVousPour(called, new NouveauCreneau().debut(at("11:00")));
        assertThatThrownBy(() -> agent.enregistrerAbsence(called))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        early -> assertThat(problem(early).getCode()).isEqualTo("absence-prematuree"));
        assertThat(agent.enregistrerVenue(called).getEtat()).isEqualTo("HONORE");
        UUID given = agent.prendreRendezVousPour(wantedFor("11:00"), null).getId();
        assertThat(agent.annulerRendezVousPour(given).getEtat()).isEqualTo("ANNULE");
    }

    private static String read(FluxApi feed) throws ApiException {
        List<Evenement> events = feed.suivreLesProcurations("", 0L);
        assertThat(events).hasAtLeastOneElementOfType(EvenementRendezVousPris.class);
        assertThat(events.getFirst()).isInstanceOfSatisfying(EvenementAccorde.class, granted -> {
            assertThat(granted.getType()).isEqualTo("fr.procuration.accordee");
            assertThat(granted.getData().getMandataire().getNomFamille()).isEqualTo("Martin");
            assertThat(granted.getData().getMandataire().getNomUsage()).isNull();
        });
        assertThat(events)
                .filteredOn(EvenementRevoque.class::isInstance)
                .extracting(ended -> ((EvenementRevoque) ended).getData().getMotif())
                .contains("REVOCATION", "RENONCIATION");
        return events.getLast().getId();
    }

    /** Answered by what happens, long before the end of the wait. */
    private static void waits(MandantApi mandant, FluxApi feed, String last) throws ApiException {
        CompletableFuture<List<Evenement>> news = CompletableFuture.supplyAsync(() -> {
            try {
                return feed.suivreLesProcurations(last, 50_000L);
            } catch (ApiException e) {
                throw new IllegalStateException(e);
            }
        });
        mandant.donnerProcuration(nicolas(), null, null);
        assertThat(news.join()).singleElement().isInstanceOf(EvenementAccorde.class);
    }

    private static DemandeDeProcuration nicolas() {
        return new DemandeDeProcuration()
                .mandataire(new MandataireDeclare()
                        .civilite(MandataireDeclare.CiviliteEnum.MONSIEUR)
                        .nom("Martin")
                        .prenom("Nicolas")
                        .dateNaissance("1991-04-16"))
                .certifie(true);
    }

    private static Verification card(String givenName) {
        return new Verification()
                .nir(Tokens.nirOf(1))
                .piece(new PieceDIdentite()
                        .nom("MARTIN")
                        .prenoms(List.of(givenName))
                        .dateNaissance("1991-04-16")
                        .sexe(PieceDIdentite.SexeEnum.M));
    }

    private static RendezVousPourQuelquUn wantedFor(String hour) {
        return new RendezVousPourQuelquUn()
                .nir(Tokens.nirOf(2))
                .assure(new AssureAuTelephone()
                        .civilite(AssureAuTelephone.CiviliteEnum.MONSIEUR)
                        .nom("EXEMPLE")
                        .prenom("Camille"))
                .site(PARIS)
                .motif(MOTIF)
                .debut(at(hour))
                .represente(false);
    }

    private static OffsetDateTime at(String hour) {
        return OffsetDateTime.parse("2025-12-16T" + hour + ":00+01:00");
    }

    private static Probleme problem(ApiException refused) {
        try {
            return ApiClient.createDefaultObjectMapper().readValue(refused.getResponseBody(), Probleme.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ApiClient client(String token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(service.address().toString());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        client.setResponseInterceptor(response -> called.add(response.request().method() + " "
                + response.request().uri().getPath().replaceAll("[0-9a-f-]{36}|(?<=/sites/)[^/]+", "{id}")));
        return client;
    }

    static Set<String> documented() throws IOException {
        Set<String> calls = new TreeSet<>();
        JsonNode document =
                new ObjectMapper().readTree(GeneratedClientE2E.class.getResource("/openapi/procuration.json"));
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> calls.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return calls;
    }
}
