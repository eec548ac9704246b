package com.example

import fr.procuration.domain.Agent
import fr.procuration.domain.Contact
import fr.procuration.port.driving.GrantProcuration
import fr.procuration.port.driving.LookUpMandataire
import fr.procuration.port.fixture.Declarations
import fr.procuration.port.fixture.Instants
import fr.procuration.port.fixture.Mandants
import fr.procuration.port.memory.InMemoryConsultations
import fr.procuration.port.memory.InMemoryLookUpLimits
import fr.procuration.port.memory.InMemoryProcurations
import fr.procuration.port.memory.SettableClock
import fr.procuration.usecase.UseCases
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class SentenceTest {

    private val clock = SettableClock(Instants.GUIDE)
    private val store = InMemoryProcurations()
    private val lookUps = UseCases.lookUpMandataire(
        store, InMemoryConsultations(), InMemoryLookUpLimits.generous(clock), clock
    )

    @Test
    fun `says what the agent is told`() {
        assertEquals("Nobody.", ask(Contact.ACCUEIL))

        UseCases.grantProcuration(store, clock)
            .grant(GrantProcuration.Command(Declarations.by(Mandants.FRANCOISE), null))

        assertEquals("Until 2026-01-16.", ask(Contact.ACCUEIL))
        assertEquals("Not by telephone.", ask(Contact.TELEPHONE))
    }

    private fun ask(contact: Contact): String =
        sentence(lookUps.lookUp(LookUpMandataire.Query(Mandants.FRANCOISE.nir(), contact, Agent("agent.1", "SITE", "10.0.0.1"))))
}
