package fr.procuration.bootstrap.strangers;

import static java.util.stream.Collectors.toMap;

import fr.procuration.bootstrap.server.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may call a route, written down a second time, apart from the code: whoever adds a route adds its line.
 *
 * @param roles who may, or {@code *} for everybody
 */
record Access(Set<String> roles) {

    /** What is not in the table. */
    static final Access NOBODY = new Access(Set.of());

    private static final String EVERYBODY = "*";

    /** A path as the router writes it; HEAD goes with GET. */
    private static final Map<String, Access> TABLE = """
            GET  /                                                ASSURE
            GET  /accessibilite                                   *
            GET  /mentions-legales                                *
            GET  /donnees-personnelles                            *
            GET  /aide                                            *
            GET  /logo                                            *
            GET  /application.webmanifest                         *
            GET  /application.js                                  *
            GET  /hors-ligne                                      *
            GET  /verifier                                        *
            GET  /connexion                                       *
            POST /connexion                                       *
            POST /deconnexion                                     *
            GET  /encore                                          *
            GET  /fin                                             *
            GET  /oauth/login/{name}                              *
            GET  /oauth/callback/{name}                           *
            POST /oauth/deconnexion/{name}                        *
            GET  /deconnexion/fournisseur                         *
            GET  /.well-known/jwks.json                           *
            GET  /.well-known/jwt-vc-issuer                       *
            GET  /preuve                                          *
            GET  /statuts                                         *
            GET  /statuts/{list}                                  *
            GET  /openapi/procuration.yml                         *
            GET  /openapi/procuration.json                        *

            GET  /api/consultations                               ASSURE
            GET  /api/procurations                                ASSURE
            POST /api/procurations                                ASSURE
            GET  /api/procurations/en-cours                       ASSURE
            GET  /api/procurations/{id}                           ASSURE
            GET  /api/procurations/{id}/recu                      ASSURE
            POST /api/procurations/{id}/revocation                ASSURE
            POST /api/satisfaction                                ASSURE

            GET  /api/sites                                       ASSURE AGENT_ACCUEIL
            GET  /api/sites/{id}/creneaux                         ASSURE AGENT_ACCUEIL
            GET  /api/rendez-vous                                 ASSURE
            POST /api/rendez-vous                                 ASSURE
            GET  /api/rendez-vous/{id}                            ASSURE
            POST /api/rendez-vous/{id}/deplacement                ASSURE
            POST /api/rendez-vous/{id}/annulation                 ASSURE
            POST /api/rendez-vous/{id}/representation             ASSURE

            GET  /demarches                                       ASSURE
            GET  /demarches/procuration                           ASSURE
            GET  /demarches/procuration/mandataire                ASSURE
            POST /demarches/procuration/mandataire                *
            GET  /demarches/procuration/recapitulatif             ASSURE
            POST /demarches/procuration/recapitulatif             *
            GET  /demarches/procuration/confirmation              ASSURE
            POST /demarches/procuration/confirmation/satisfaction ASSURE
            GET  /demarches/procuration/revocation                ASSURE
            POST /demarches/procuration/revocation                ASSURE
            GET  /demarches/procuration/revocation/confirmation   ASSURE
            GET  /documents                                       ASSURE
            GET  /documents/{id}                                  ASSURE
            GET  /documents/{id}/recu                             ASSURE
            GET  /documents/{id}/recu.png                         ASSURE
            GET  /documents/{id}/recu.pdf                         ASSURE
            GET  /informations                                    ASSURE
            POST /informations/copie                              ASSURE
            GET  /mes-connexions                                  ASSURE AGENT_ACCUEIL AGENT_DOSSIER
            POST /mes-connexions                                  ASSURE AGENT_ACCUEIL AGENT_DOSSIER

            GET  /rendez-vous                                     ASSURE
            GET  /demarches/rendez-vous                             ASSURE
            GET  /demarches/rendez-vous/creneau                     ASSURE
            GET  /demarches/rendez-vous/venue                       ASSURE
            GET  /demarches/rendez-vous/recapitulatif               ASSURE
            POST /demarches/rendez-vous/recapitulatif               ASSURE
            GET  /rendez-vous/{id}/confirmation                   ASSURE
            POST /rendez-vous/{id}/venue                          ASSURE
            GET  /rendez-vous/{id}/rendez-vous.ics                ASSURE
            GET  /rendez-vous/{id}/annulation                     ASSURE
            POST /rendez-vous/{id}/annulation                     ASSURE
            GET  /rendez-vous/{id}/deplacement                    ASSURE
            GET  /rendez-vous/{id}/deplacement/recapitulatif      ASSURE
            POST /rendez-vous/{id}/deplacement/recapitulatif      ASSURE

            GET  /resultats/{name}                                ASSURE
            GET  /medialog/resultats/{name}                       AGENT_ACCUEIL AGENT_DOSSIER

            GET  /medialog/agenda                                 AGENT_ACCUEIL
            POST /medialog/agenda/venue                           AGENT_ACCUEIL
            POST /medialog/agenda/absence                         AGENT_ACCUEIL
            POST /medialog/agenda/ouvrir                          AGENT_ACCUEIL
            GET  /medialog/agenda/nouveau                         AGENT_ACCUEIL
            POST /medialog/agenda/nouveau                         AGENT_ACCUEIL
            POST /medialog/agenda/nouveau/creneau                 AGENT_ACCUEIL
            POST /medialog/agenda/nouveau/confirmation            AGENT_ACCUEIL
            GET  /medialog/agenda/rendez-vous/{id}                AGENT_ACCUEIL
            GET  /medialog/agenda/rendez-vous/{id}/deplacement    AGENT_ACCUEIL
            POST /medialog/agenda/rendez-vous/{id}/deplacement    AGENT_ACCUEIL
            POST /medialog/agenda/rendez-vous/{id}/appel          AGENT_ACCUEIL
            POST /medialog/agenda/rendez-vous/{id}/annulation     AGENT_ACCUEIL

            GET  /medialog                                        AGENT_ACCUEIL
            POST /medialog                                        AGENT_ACCUEIL
            POST /medialog/recu                                   AGENT_ACCUEIL
            POST /medialog/piece                                  AGENT_ACCUEIL
            POST /medialog/reception                              AGENT_ACCUEIL
            POST /medialog/renonciation                           AGENT_ACCUEIL
            GET  /medialog/dossier                                AGENT_DOSSIER
            POST /medialog/dossier/fins                           AGENT_DOSSIER
            POST /medialog/dossier/levees                         AGENT_DOSSIER
            POST /medialog/renonciations                          AGENT_ACCUEIL
            POST /medialog/fins                                   AGENT_DOSSIER
            POST /medialog/fins/levees                            AGENT_DOSSIER
            POST /medialog/recherches                             AGENT_ACCUEIL
            POST /medialog/recus                                  AGENT_ACCUEIL
            POST /medialog/verifications                          AGENT_ACCUEIL
            GET  /medialog/rendez-vous                            AGENT_ACCUEIL
            POST /medialog/rendez-vous                            AGENT_ACCUEIL
            POST /medialog/rendez-vous/{id}/ouverture             AGENT_ACCUEIL
            POST /medialog/rendez-vous/{id}/appel                 AGENT_ACCUEIL
            POST /medialog/rendez-vous/{id}/absence               AGENT_ACCUEIL
            POST /medialog/rendez-vous/{id}/venue                 AGENT_ACCUEIL
            POST /medialog/rendez-vous/{id}/deplacement           AGENT_ACCUEIL
            POST /medialog/rendez-vous/{id}/annulation            AGENT_ACCUEIL
            GET  /medialog/flux                                   MEDIALOG

            GET  /informations/contact                            ASSURE
            POST /informations/contact                            ASSURE
            POST /informations/contact/adresse                    ASSURE
            POST /informations/contact/code                       ASSURE
            GET  /informations/messages                           ASSURE

            GET  /local/courrier                                  *
            GET  /local/courrier/{number}                         *
            GET  /local/courrier/{number}/texte                   *

            GET  /health                                          *
            GET  /health/{selector}                               *
            GET  /prometheus                                      *
            """.lines()
            .filter(line -> !line.isBlank())
            .map(line -> List.of(line.split(" +")))
            .collect(toMap(
                    words -> words.get(0) + " " + words.get(1),
                    words -> new Access(Set.copyOf(words.subList(2, words.size())))));

    static Optional<Access> to(Route route) {
        String method = route.method().equals("HEAD") ? "GET" : route.method();
        return Optional.ofNullable(TABLE.get(method + " " + route.path()));
    }

    boolean isForEverybody() {
        return roles.contains(EVERYBODY);
    }

    boolean isFor(Stranger stranger) {
        return isForEverybody() || roles.contains(stranger.role());
    }
}
