package com.example.telephone;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.driving.LookUpMandataire;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.memory.InMemoryConsultations;
import fr.procuration.port.memory.InMemoryLookUpLimits;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.SettableClock;
import fr.procuration.usecase.UseCases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The whole channel, on the hexagon in memory, in which Françoise has given a procuration. */
@SpringBootTest
@AutoConfigureMockMvc
class CallsTest {

    private static final String FRANCOISE = "2 55 08 14 168 025 38";

    @Autowired
    private MockMvc http;

    @Test
    void a_procuration_is_worth_nothing_on_the_telephone() throws Exception {
        ask("adviser.1", FRANCOISE, "TELEPHONE")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.verdict").value("NOT_COVERED"));
    }

    @Test
    void a_call_that_prepares_a_visit_says_until_when_somebody_may_come() throws Exception {
        ask("adviser.2", FRANCOISE, "ACCUEIL")
                .andExpect(jsonPath("$.verdict").value("REPRESENTED"))
                .andExpect(jsonPath("$.lastDay").value("2026-01-16"));
    }

    @Test
    void a_number_with_a_wrong_key_is_named() throws Exception {
        ask("adviser.3", "2 55 08 14 168 025 39", "ACCUEIL")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("nir: KEY"));
    }

    @Test
    void each_adviser_has_limits_of_their_own() throws Exception {
        ResultActions last = ask("adviser.4", FRANCOISE, "ACCUEIL");
        for (int questions = 0; questions < 100 && last.andReturn().getResponse().getStatus() == 200; questions++) {
            last = ask("adviser.4", FRANCOISE, "ACCUEIL");
        }

        last.andExpect(status().isTooManyRequests()).andExpect(header().exists("Retry-After"));
        ask("adviser.5", FRANCOISE, "ACCUEIL").andExpect(status().isOk());
    }

    @Test
    void nobody_asks_without_a_token() throws Exception {
        http.perform(post("/calls").contentType(MediaType.APPLICATION_JSON).content("{}"))
                .andExpect(status().is4xxClientError());
    }

    private ResultActions ask(String adviser, String nir, String contact) throws Exception {
        return http.perform(post("/calls")
                .with(jwt().jwt(token -> token.subject(adviser)))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"nir\":\"" + nir + "\",\"contact\":\"" + contact + "\"}"));
    }

    @TestConfiguration
    static class InMemory {

        @Bean
        @Primary
        LookUpMandataire hexagon() {
            InMemoryProcurations store = new InMemoryProcurations();
            SettableClock clock = new SettableClock(Instants.GUIDE);
            UseCases.grantProcuration(store, clock)
                    .grant(new GrantProcuration.Command(Declarations.by(Mandants.FRANCOISE), null));
            return UseCases.lookUpMandataire(store, new InMemoryConsultations(), new InMemoryLookUpLimits(20, 100, clock), clock);
        }
    }
}
