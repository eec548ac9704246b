package fr.procuration.web.desk;

import java.util.List;

/** What the agent sees first. */
public record VerdictBox(Tone tone, String title, List<String> advice) {

    static VerdictBox of(Tone tone, String title, String... advice) {
        return new VerdictBox(tone, title, List.of(advice));
    }
}
