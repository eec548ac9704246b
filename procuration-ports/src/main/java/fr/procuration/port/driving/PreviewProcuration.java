package fr.procuration.port.driving;

import fr.procuration.domain.Declaration;
import fr.procuration.domain.Validity;

/** A mandant sees what a procuration would be, before they certify it. */
@FunctionalInterface
public interface PreviewProcuration {

    /**
     * Applies the rules of a grant as if the declaration were certified, and records nothing.
     *
     * @param declaration what is declared so far
     * @return from when to when it would count, if it were given now
     * @throws fr.procuration.domain.RefusedException if the rules would refuse it, whatever is certified
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    Validity preview(Declaration declaration);
}
