package fr.procuration.port.driven;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.ConsultationPage;
import java.time.Instant;

/** What agents asked about people. They are only ever added, and stay to the end of their retention. */
public interface Consultations {

    /**
     * Adds a consultation; it is durable before the method returns.
     *
     * @param consultation who looked at whose record, when, and what they were told
     * @throws fr.procuration.port.UnavailableException if it could not be written: the agent must then get no answer
     */
    void record(Consultation consultation);

    /**
     * Counts a refusal. The refusals of an agent about a person in a minute are one line of each instance: the first is durable before the
     * method returns, the number of the others soon after the minute is over. In a minute an agent leaves lines about a
     * bounded number of people.
     *
     * @param refusal as {@link Consultation#refused} makes it
     * @throws fr.procuration.port.UnavailableException if the first could not be written
     */
    void count(Consultation refusal);

    /**
     * The consultations about one person.
     *
     * @param mandant whose record was looked at
     * @param before only consultations that are older; {@link ConsultationPage#LATEST} to begin
     * @param most how many, at least 1; more if several are of the instant of the last
     * @return the latest by {@link Consultation#at()} first, in whatever order they were recorded; those of one instant in no order
     * @throws fr.procuration.port.UnavailableException if they cannot be read
     */
    ConsultationPage about(Nir mandant, Instant before, int most);
}
