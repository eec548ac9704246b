package fr.procuration.persistence.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.ConsultationPage;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Nirs;
import fr.procuration.usecase.UseCases;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Refusals are written as a number, on each instance, and read as one line. */
class RefusedQuestionsIT {

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final Instance one = Instance.on(sql.jdbcUrl());
    private final Instance two = Instance.on(sql.jdbcUrl());

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @Test
    void hundreds_in_a_minute_are_two_rows_for_each_instance_and_one_line() {
        refuse(one, Agents.PARIS, 300);
        refuse(two, Agents.PARIS, 400);
        refuse(one, Agents.LYON, 2);
        List.of(one, two).forEach(each -> each.get(JdbcConsultations.class).writeNumbers());

        assertThat(sql.column("select count from consultation order by count"))
                .containsExactly("1", "1", "1", "1", "299", "399");
        assertThat(lines())
                .containsExactlyInAnyOrder(
                        Consultation.several(refusal(Agents.PARIS), 700),
                        Consultation.several(refusal(Agents.LYON), 2));
    }

    @Test
    void what_was_counted_is_written_when_the_instance_ends() {
        refuse(one, Agents.PARIS, 5);
        one.close();

        assertThat(lines()).containsExactly(Consultation.several(refusal(Agents.PARIS), 5));
    }

    private List<Consultation> lines() {
        return UseCases.readConsultations(two.get(Consultations.class))
                .about(Nirs.FRANCOISE, ConsultationPage.LATEST, 50)
                .consultations();
    }

    private static void refuse(Instance instance, Agent agent, int times) {
        IntStream.range(0, times)
                .forEach(each -> instance.get(Consultations.class).count(refusal(agent)));
    }

    private static Consultation refusal(Agent agent) {
        Nir mandant = Nirs.FRANCOISE;
        return Consultation.refused(mandant, agent, Instants.GUIDE);
    }
}
