package fr.procuration.web.desk;

import fr.procuration.domain.document.Match;

/** How a verdict is to be taken: a class of the style sheet and a symbol, beside the words. */
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

    public String style() {
        return style;
    }

    public String symbol() {
        return symbol;
    }
}
