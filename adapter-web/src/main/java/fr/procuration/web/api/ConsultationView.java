package fr.procuration.web.api;

import fr.procuration.domain.Consultation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** Where and when somebody looked at the mandant's record; not who. */
@Schema(name = "Consultation", description = "Une consultation du dossier à l’accueil")
record ConsultationView(OffsetDateTime le, String site, Consultation.Outcome resultat) {}
