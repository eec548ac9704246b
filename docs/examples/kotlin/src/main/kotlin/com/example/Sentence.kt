package com.example

import fr.procuration.domain.identity.Identite
import fr.procuration.port.driving.LookUpMandataire.Answer
import fr.procuration.port.driving.LookUpMandataire.NoProcuration
import fr.procuration.port.driving.LookUpMandataire.NotCovered
import fr.procuration.port.driving.LookUpMandataire.Represented

/** Without an else: a new kind of answer does not compile until it has a sentence. */
fun sentence(answer: Answer): String = when (answer) {
    is Represented -> "Until ${answer.validity.lastDay()}."
    is NotCovered -> "Not by ${answer.contact.name.lowercase()}."
    is NoProcuration -> "Nobody."
}

/** JSpecify makes the names that may be missing nullable: without ?. this does not compile. */
fun nameInUse(identite: Identite): String? = identite.nomUsage?.value
