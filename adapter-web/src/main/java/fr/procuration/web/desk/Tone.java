package fr.procuration.web.desk;

import fr.procuration.domain.identity.Match;

/** How a verdict is to be taken; shown as a colour, a symbol and in words. */
public enum Tone {
    /** Go on. */
    GOOD("good", "✔"),
    /** Look closer, or do something else. */
    NOTE("note", "▲"),
    /** Stop. */
    BAD("bad", "✖");

    private final String style;
    private final String symbol;

    Tone(String style, String symbol) {
        this.style = style;
        this.symbol = symbol;
    }

    static Tone of(Match match) {
        return switch (match) {
            case CONFORME -> GOOD;
            case A_VERIFIER -> NOTE;
            case DIFFERENT -> BAD;
        };
    }

    /**
     * The colour.
     *
     * @return a class of the style sheet
     */
    public String style() {
        return style;
    }

    /**
     * The symbol.
     *
     * @return one character
     */
    public String symbol() {
        return symbol;
    }
}
