package fr.procuration.web.desk;

import java.util.List;

/**
 * What the agent sees first.
 *
 * @param tone how it is to be taken
 * @param title the verdict in a few French words
 * @param advice why, and what to do: one sentence or a few each
 */
public record VerdictBox(Tone tone, String title, List<String> advice) {

    static VerdictBox of(Tone tone, String title, String... advice) {
        return new VerdictBox(tone, title, List.of(advice));
    }
}
