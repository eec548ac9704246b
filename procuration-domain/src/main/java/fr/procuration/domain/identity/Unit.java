package fr.procuration.domain.identity;

import java.util.List;

/**
 * One place of a spelling, and all that may be read there.
 *
 * @param kind a letter, or what stands between words
 * @param readings in capitals without marks, at least one
 */
record Unit(Kind kind, List<String> readings) {

    static final Unit SPACE = new Unit(Kind.SPACE, List.of(" "));
    static final Unit HYPHEN = new Unit(Kind.HYPHEN, List.of(" "));
    static final Unit APOSTROPHE = new Unit(Kind.APOSTROPHE, List.of("", " "));

    /** What stands there; of several between two words, the last in this order counts. */
    enum Kind {
        LETTER,
        /** An apostrophe or a full stop: nothing, or a space. */
        APOSTROPHE,
        SPACE,
        /** A hyphen: a space that binds. */
        HYPHEN
    }

    static Unit letter(String... readings) {
        return new Unit(Kind.LETTER, List.of(readings));
    }

    boolean isLetter() {
        return kind == Kind.LETTER;
    }

    /** Whether one word ends there for certain. */
    boolean isBreak() {
        return kind == Kind.SPACE || kind == Kind.HYPHEN;
    }

    /** Whether the words on both sides make one name for certain. */
    boolean binds() {
        return kind == Kind.HYPHEN || kind == Kind.APOSTROPHE;
    }

    boolean isCertain() {
        return readings.size() == 1;
    }

    boolean isCertainly(Unit other) {
        return isCertain() && readings.equals(other.readings);
    }
}
