package fr.procuration.domain.zone;

/** How a machine-readable zone is laid out. */
public enum Layout {
    /** Three lines of 30, of cards (Doc 9303 part 5): the French card since 2021, residence permits. */
    TD1(3, 30),
    /** Two lines of 36, of larger cards (Doc 9303 part 6). */
    TD2(2, 36),
    /** Two lines of 44, of passports (Doc 9303 part 4). */
    TD3(2, 44),
    /** Two lines of 36, of the French card before 2021, which is older than TD2 and another layout. */
    FRENCH_CARD(2, 36),
    /** Two lines of 44, of visas (Doc 9303 part 7). */
    MRV_A(2, 44),
    /** Two lines of 36, of visas (Doc 9303 part 7). */
    MRV_B(2, 36);

    private final int lines;
    private final int width;

    Layout(int lines, int width) {
        this.lines = lines;
        this.width = width;
    }

    int lines() {
        return lines;
    }

    int width() {
        return width;
    }

    boolean isVisa() {
        return this == MRV_A || this == MRV_B;
    }

    /** Where the number is longer than its field, the rest stands in the optional data (Doc 9303 parts 5 and 6). */
    boolean hasLongNumbers() {
        return this == TD1 || this == TD2;
    }
}
