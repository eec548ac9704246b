package fr.procuration.bootstrap.sites;

import fr.procuration.bootstrap.yaml.Fields;
import fr.procuration.bootstrap.yaml.YamlFile;
import fr.procuration.domain.appointment.Motif;
import fr.procuration.domain.appointment.OpeningHours;
import fr.procuration.domain.appointment.OpeningHours.Span;
import fr.procuration.domain.appointment.Site;
import io.micronaut.core.io.ResourceResolver;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the sites from YAML (docs/exploitation shows one). Everything that is wrong is told at once, at its place. */
final class SiteFile {

    private final YamlFile file = new YamlFile("PROCURATION_SITES");

    private SiteFile() {}

    static List<Site> read(String name, ResourceResolver resources) {
        SiteFile sites = new SiteFile();
        return sites.file.read(name, resources, sites::sites);
    }

    static List<Site> read(InputStream yaml) {
        SiteFile sites = new SiteFile();
        return sites.file.read(yaml, sites::sites);
    }

    private List<Site> sites(Fields fields) {
        List<Site> sites =
                fields.objects("sites").map(this::site).filter(Objects::nonNull).toList();
        Set<String> names = new HashSet<>();
        sites.stream()
                .map(Site::id)
                .filter(id -> !names.add(id))
                .forEach(id -> file.errors().add("sites: " + id + " is there twice"));
        if (sites.isEmpty() && file.errors().isEmpty()) {
            file.errors().add("sites: is missing");
        }
        return sites;
    }

    private @Nullable Site site(Fields fields) {
        String id = fields.read("id", text -> text);
        String name = fields.read("name", text -> text);
        String address = fields.read("address", text -> text);
        ZoneId zone = fields.read("zone", ZoneId::of);
        Integer desks = fields.read("desks", Integer::valueOf);
        Integer minutes = fields.read("minutes", Integer::valueOf);
        OpeningHours hours = hours(fields);
        List<Motif> motifs = motifs(fields.object("motifs"));
        fields.refuseOthers();
        if (id == null
                || name == null
                || address == null
                || zone == null
                || desks == null
                || minutes == null
                || hours == null) {
            return null;
        }
        try {
            return new Site(id, name, address, zone, hours, desks, Duration.ofMinutes(minutes), motifs);
        } catch (IllegalArgumentException wrong) {
            file.errors().add(fields.place(Objects.requireNonNullElse(wrong.getMessage(), "")));
            return null;
        }
    }

    private @Nullable OpeningHours hours(Fields site) {
        Fields week = site.object("hours");
        Map<DayOfWeek, List<Span>> spans = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
                .forEach(day -> spans.put(day, week.texts(day.name().toLowerCase(Locale.ROOT), SiteFile::span)));
        week.refuseOthers();
        Set<LocalDate> closed = Set.copyOf(site.texts("closed", LocalDate::parse));
        try {
            return new OpeningHours(spans, closed);
        } catch (IllegalArgumentException wrong) {
            file.errors().add(site.place("hours") + ": " + wrong.getMessage());
            return null;
        }
    }

    private static Span span(String text) {
        String[] parts = text.split("-", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("is not as in 08:30-12:00");
        }
        return new Span(LocalTime.parse(parts[0].strip()), LocalTime.parse(parts[1].strip()));
    }

    private static List<Motif> motifs(Fields fields) {
        return fields.names().stream()
                .map(code -> fields.read(code, label -> new Motif(code, label)))
                .filter(Objects::nonNull)
                .toList();
    }
}
