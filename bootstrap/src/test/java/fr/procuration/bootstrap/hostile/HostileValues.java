package fr.procuration.bootstrap.hostile;

import fr.procuration.port.fixture.HostileTexts;

/** Hostile texts of which most carry a name that nobody else has: wherever it turns up again, something was repeated. */
final class HostileValues {

    /** The name of nobody. */
    static final String SECRET = "QZXJKWV";

    private final HostileTexts texts;

    HostileValues(HostileTexts texts) {
        this.texts = texts;
    }

    String near(String right) {
        String text = texts.near(right);
        if (!texts.chance(60)) {
            return text;
        }
        int at = texts.below(text.length() + 1);
        return text.substring(0, at) + (texts.chance(30) ? "<i>" : "") + SECRET + text.substring(at);
    }
}
