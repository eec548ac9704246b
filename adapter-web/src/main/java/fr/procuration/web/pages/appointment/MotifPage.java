package fr.procuration.web.pages.appointment;

import fr.procuration.domain.appointment.Motif;
import fr.procuration.domain.appointment.Site;
import fr.procuration.web.form.Errors;
import java.util.List;
import java.util.stream.IntStream;

/** Step 1: the sites with their motifs. */
public record MotifPage(List<Place> sites, TypedWish wish, Errors errors) {

    /** With what is chosen already. */
    public static MotifPage of(List<Site> sites, TypedWish wish, Errors errors) {
        return new MotifPage(
                IntStream.range(0, sites.size())
                        .mapToObj(each -> Place.of(sites.get(each), each, wish))
                        .toList(),
                wish,
                errors);
    }

    /** A site. */
    public record Place(String name, String address, List<Choice> motifs) {

        static Place of(Site site, int position, TypedWish wish) {
            return new Place(
                    site.name(),
                    site.address(),
                    site.motifs().stream()
                            .map(motif -> Choice.of(motif, site, position, wish))
                            .toList());
        }
    }

    /** A motif of a site. */
    public record Choice(String id, String value, String label, boolean chosen) {

        static Choice of(Motif motif, Site site, int position, TypedWish wish) {
            String value = new Topic(motif.code(), site.id()).value();
            boolean first = position == 0 && site.motifs().get(0).equals(motif);
            return new Choice(
                    first ? "pour" : "pour-" + position + "-" + motif.code(),
                    value,
                    motif.label(),
                    value.equals(wish.pour()));
        }
    }
}
