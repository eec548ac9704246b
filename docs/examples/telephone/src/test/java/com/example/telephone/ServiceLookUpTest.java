package com.example.telephone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.jsonPath;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withServerError;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withTooManyRequests;

import com.example.telephone.service.ServiceLookUp;
import fr.procuration.domain.Agent;
import fr.procuration.domain.Contact;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driving.LookUpMandataire;
import fr.procuration.port.driving.LookUpMandataire.NoProcuration;
import fr.procuration.port.driving.LookUpMandataire.Represented;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.test.web.client.ResponseCreator;
import org.springframework.web.client.RestClient;

class ServiceLookUpTest {

    private MockRestServiceServer service;
    private LookUpMandataire lookUps;

    @BeforeEach
    void answering() {
        RestClient.Builder http = RestClient.builder().baseUrl("http://service");
        service = MockRestServiceServer.bindTo(http).build();
        lookUps = new ServiceLookUp(http.build());
    }

    @Test
    void tells_who_may_represent_the_person() {
        LookUpMandataire.Answer answer = asked(withSuccess(
                """
                {"verdict":"REPRESENTE","mandataire":{"du":"2026-11-23","au":"2026-12-23","civilite":"M",
                 "nomFamille":"Martin","nomUsage":null,"prenom":"Nicolas","dateNaissance":"1991-04-16"}}""",
                MediaType.APPLICATION_JSON));

        assertThat(answer).isInstanceOfSatisfying(Represented.class, represented -> {
            assertThat(represented.validity().firstDay()).isEqualTo(LocalDate.of(2026, 11, 23));
            assertThat(represented.validity().lastDay()).isEqualTo(LocalDate.of(2026, 12, 23));
        });
    }

    @Test
    void tells_that_nobody_may() {
        assertThat(asked(withSuccess("{\"verdict\":\"AUCUNE_PROCURATION\"}", MediaType.APPLICATION_JSON)))
                .isEqualTo(new NoProcuration());
    }

    @Test
    void passes_on_how_long_to_wait() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> asked(withTooManyRequests(5)))
                .extracting(RefusedException::refusal)
                .isEqualTo(new Refusal.TooManyLookUps(Duration.ofSeconds(5)));
    }

    @Test
    void says_an_outage() {
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> asked(withServerError()));
    }

    private LookUpMandataire.Answer asked(ResponseCreator answer) {
        service.expect(requestTo("http://service/medialog/recherches"))
                .andExpect(jsonPath("$.nir").value("2550814168025"))
                .andExpect(jsonPath("$.contact").value("ACCUEIL"))
                .andRespond(answer);
        return lookUps.lookUp(new LookUpMandataire.Query(
                Nir.parse("2 55 08 14 168 025"),
                Contact.ACCUEIL,
                new Agent("adviser.1", "PLATEFORME-3646", "10.0.0.1")));
    }
}
