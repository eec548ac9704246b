package fr.procuration.web.desk;

import java.util.List;
import java.util.stream.Stream;

/** What the agent sees first. */
public record VerdictBox(Tone tone, String title, List<String> advice) {

    public static VerdictBox of(Tone tone, String title, String... advice) {
        return new VerdictBox(tone, title, List.of(advice));
    }

    /** The same, with something to say before the advice. */
    VerdictBox because(List<String> reasons) {
        return new VerdictBox(
                tone, title, Stream.concat(reasons.stream(), advice.stream()).toList());
    }
}
