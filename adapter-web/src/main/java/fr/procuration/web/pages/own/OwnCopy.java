package fr.procuration.web.pages.own;

import fr.procuration.web.pages.frame.French;
import fr.procuration.web.pages.paper.TaggedDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the service holds about a mandant, in lines that a sheet and a document show alike.
 *
 * @param when when it was read
 * @param sections what it is about, in the order of the document
 */
public record OwnCopy(Instant when, List<Section> sections) {

    /** Lines about one thing. */
    public record Section(String title, List<Line> lines) {

        /** Whether any line has a moment; the document leaves out what no line has. */
        public boolean hasMoments() {
            return lines.stream().anyMatch(line -> line.le() != null);
        }

        /** Whether any line has days. */
        public boolean hasDays() {
            return lines.stream().anyMatch(line -> line.du() != null);
        }

        /** Whether any line has a person. */
        public boolean hasPeople() {
            return lines.stream().anyMatch(line -> !line.personne().isEmpty());
        }

        /** Whether any line has a site. */
        public boolean hasSites() {
            return lines.stream().anyMatch(line -> !line.accueil().isEmpty());
        }
    }

    /** What is known, with what says when, about whom and where; empty where there is nothing to say. */
    public record Line(
            @Nullable Instant le,
            @Nullable LocalDate du,
            @Nullable LocalDate au,
            String personne,
            String accueil,
            String detail) {

        /** The moment in words. */
        public String moment() {
            return le == null ? "" : French.moment(le);
        }

        /** The first day in digits. */
        public String firstDay() {
            return du == null ? "" : French.date(du);
        }

        /** The last day in digits. */
        public String lastDay() {
            return au == null ? "" : French.date(au);
        }

        @Override
        public String toString() {
            return "Line[masked]";
        }
    }

    /** Whether a name has letters that the font of the document lacks. */
    public boolean hasUnprintable() {
        return sections.stream()
                .flatMap(section -> section.lines().stream())
                .anyMatch(line -> !TaggedDocument.isPrintable(line.personne() + line.detail()));
    }

    @Override
    public String toString() {
        return "OwnCopy[masked]";
    }
}
