package fr.procuration.port.memory;

import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driven.SatisfactionAnswers;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Answers in a map, where the first stays. */
public final class InMemorySatisfactionAnswers implements SatisfactionAnswers {

    private final Map<Question, Answer> answers = new ConcurrentHashMap<>();

    @Override
    public boolean record(Nir mandant, int number, boolean satisfied, Instant at) {
        return answers.putIfAbsent(new Question(mandant, number), new Answer(satisfied, at)) == null;
    }

    /**
     * The answer recorded.
     *
     * @param mandant who answered
     * @param number the number of the procuration, 0 for none
     * @return the first answer, or nothing
     */
    public Optional<Answer> answer(Nir mandant, int number) {
        return Optional.ofNullable(answers.get(new Question(mandant, number)));
    }

    /**
     * What a mandant answered.
     *
     * @param satisfied their answer
     * @param at when
     */
    public record Answer(boolean satisfied, Instant at) {}

    private record Question(Nir mandant, int number) {}
}
