package fr.procuration.bootstrap.caisse;

import fr.procuration.bootstrap.yaml.Fields;
import fr.procuration.bootstrap.yaml.YamlFile;
import fr.procuration.web.caisse.Caisse;
import fr.procuration.web.caisse.Logo;
import fr.procuration.web.caisse.PublicText;
import fr.procuration.web.caisse.Section;
import io.micronaut.core.io.ResourceResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a caisse from YAML (docs/exploitation shows one). */
final class CaisseFile {

    private static final String VARIABLE = "PROCURATION_CAISSE";

    private final YamlFile file = new YamlFile(VARIABLE);

    private CaisseFile() {}

    static Caisse read(String name, ResourceResolver resources) {
        CaisseFile caisse = new CaisseFile();
        return caisse.file.read(name, resources, caisse::caisse);
    }

    static Caisse read(InputStream yaml) {
        CaisseFile caisse = new CaisseFile();
        return caisse.file.read(yaml, caisse::caisse);
    }

    private @Nullable Caisse caisse(Fields fields) {
        String name = fields.read("nom", Function.identity());
        Logo logo = fields.readIfThere("logo", CaisseFile::logo);
        Caisse.Particulars particulars = new Caisse.Particulars(
                fields.readIfThere("adresse", Function.identity()),
                fields.readIfThere("directeur", Function.identity()),
                fields.readIfThere("hebergeur", Function.identity()),
                fields.readIfThere("contact", Function.identity()),
                fields.readIfThere("delegue", Function.identity()));
        Map<PublicText, List<Section>> texts = fields.has("textes") ? texts(fields.object("textes")) : Map.of();
        return name == null ? null : new Caisse(name, logo, particulars, texts);
    }

    private Map<PublicText, List<Section>> texts(Fields fields) {
        Map<PublicText, List<Section>> texts = new EnumMap<>(PublicText.class);
        Stream.of(PublicText.values())
                .filter(text -> fields.has(text.word()))
                .forEach(text -> texts.put(text, sections(fields, text.word())));
        fields.refuseOthers();
        return texts;
    }

    private List<Section> sections(Fields fields, String text) {
        List<Section> sections =
                fields.objects(text).map(this::section).filter(Objects::nonNull).toList();
        if (sections.isEmpty()) {
            file.errors().add(fields.place(text) + ": is empty");
        }
        return sections;
    }

    private @Nullable Section section(Fields fields) {
        String title = fields.read("titre", Function.identity());
        List<String> paragraphs = fields.texts("paragraphes", Function.identity());
        fields.refuseOthers();
        if (paragraphs.isEmpty()) {
            file.errors().add(fields.place("paragraphes") + ": is missing");
        }
        return title == null ? null : new Section(title, paragraphs);
    }

    private static Logo logo(String name) {
        try {
            return Logo.of(name, Files.readAllBytes(Path.of(name)));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("there is no file of that name that can be read");
        }
    }
}
