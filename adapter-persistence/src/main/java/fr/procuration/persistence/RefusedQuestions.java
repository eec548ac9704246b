package fr.procuration.persistence;

import fr.procuration.domain.Consultation;
import fr.procuration.persistence.CountedLines.Turn;
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
        if (lines.add(refusal) != Turn.FIRST) {
            return;
        }
        try {
            writer.accept(List.of(refusal));
        } catch (RuntimeException failure) {
            lines.forget(refusal);
            throw failure;
        }
    }

    void writeNumbers() {
        lines.write(numbers -> writer.accept(numbers.entrySet().stream()
                .map(each -> Consultation.several(each.getKey(), each.getValue()))
                .toList()));
    }
}
