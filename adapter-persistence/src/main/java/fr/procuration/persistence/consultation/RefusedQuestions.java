package fr.procuration.persistence.consultation;

import fr.procuration.domain.Consultation;
import fr.procuration.persistence.audit.CountedLines;
import java.util.List;
import java.util.function.Consumer;

/** The refusals of this instance in the current minute. What is beyond an agent's lines is in the audit, as a number. */
final class RefusedQuestions {

    private static final int OF_AN_AGENT = 10;

    private final CountedLines<Consultation> lines = new CountedLines<>(
            OF_AN_AGENT, Integer.MAX_VALUE, refusal -> refusal.agent().id());
    private final Consumer<List<Consultation>> writer;

    RefusedQuestions(Consumer<List<Consultation>> writer) {
        this.writer = writer;
    }

    void count(Consultation refusal) {
        lines.add(refusal, () -> writer.accept(List.of(refusal)));
    }

    void writeNumbers() {
        lines.write(numbers -> writer.accept(numbers.entrySet().stream()
                .map(each -> Consultation.several(each.getKey(), each.getValue()))
                .toList()));
    }
}
