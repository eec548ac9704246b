package com.example.telephone.calls;

import fr.procuration.port.driving.LookUpMandataire.Answer;
import fr.procuration.port.driving.LookUpMandataire.NotCovered;
import fr.procuration.port.driving.LookUpMandataire.Represented;
import java.time.LocalDate;

/**
 * What the adviser reads.
 *
 * @param verdict {@code REPRESENTED}, {@code NOBODY} or {@code NOT_COVERED}
 * @param lastDay until when somebody is represented, otherwise null
 */
record Verdict(String verdict, LocalDate lastDay) {

    /** On Java 21, a switch over the sealed answers: the compiler then names those that are missing. */
    static Verdict of(Answer answer) {
        if (answer instanceof Represented represented) {
            return new Verdict("REPRESENTED", represented.validity().lastDay());
        }
        return new Verdict(answer instanceof NotCovered ? "NOT_COVERED" : "NOBODY", null);
    }
}
