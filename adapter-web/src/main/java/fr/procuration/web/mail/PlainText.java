package fr.procuration.web.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.regex.Pattern;

/** The text of a message, in lines that every reader shows whole. */
final class PlainText {

    private static final int WIDTH = 72;
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private PlainText() {}

    static String of(Letter letter, Envelope envelope) {
        StringOutput text = new StringOutput();
        TEMPLATES.render("courriel/texte.jte", Map.of("letter", letter, "envelope", envelope), text);
        StringBuilder wrapped = new StringBuilder();
        text.toString().lines().map(String::strip).forEach(line -> wrap(line, wrapped));
        return EMPTY_LINES.matcher(wrapped.toString().strip()).replaceAll("\n\n") + "\n";
    }

    /** At blanks only: what a no-break space joins stays together. */
    private static void wrap(String line, StringBuilder wrapped) {
        int column = 0;
        for (String word : line.split(" ", -1)) {
            boolean fits = column + 1 + word.length() <= WIDTH;
            if (column > 0) {
                wrapped.append(fits ? ' ' : '\n');
                column = fits ? column + 1 : 0;
            }
            wrapped.append(word);
            column += word.length();
        }
        wrapped.append('\n');
    }
}
