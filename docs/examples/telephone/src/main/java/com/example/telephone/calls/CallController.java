package com.example.telephone.calls;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Contact;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driving.LookUpMandataire;
import fr.procuration.port.driving.LookUpMandataire.Query;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells an adviser what a procuration is worth in this call. */
@RestController
@RequestMapping("/calls")
class CallController {

    private static final String SITE = "PLATEFORME-3646";

    private final LookUpMandataire lookUps;

    CallController(LookUpMandataire lookUps) {
        this.lookUps = lookUps;
    }

    /**
     * What the adviser typed.
     *
     * @param nir the number of the insured person, with or without its key
     * @param contact {@code TELEPHONE} for the call itself, {@code ACCUEIL} if it prepares a visit at the desk
     */
    record Question(String nir, Contact contact) {

        @Override
        public String toString() {
            return "Question[masked]";
        }
    }

    @PostMapping
    Verdict ask(@RequestBody Question question, Principal adviser, HttpServletRequest request) {
        // The person who asks, and not the line: limits and consultations are of people.
        Agent agent = new Agent(adviser.getName(), SITE, request.getRemoteAddr());
        return Verdict.of(lookUps.lookUp(new Query(Nir.parse(question.nir()), question.contact(), agent)));
    }
}
