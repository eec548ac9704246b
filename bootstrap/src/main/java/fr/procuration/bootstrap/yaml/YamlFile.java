package fr.procuration.bootstrap.yaml;

import io.micronaut.core.io.ResourceResolver;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;

/** A file in YAML that a variable of the environment names. */
public final class YamlFile {

    private static final String CLASSPATH = "classpath:";

    private final String variable;
    private final List<String> errors = new ArrayList<>();

    /** The file of a variable. */
    public YamlFile(String variable) {
        this.variable = variable;
    }

    /** Where what is wrong is noted. */
    public List<String> errors() {
        return errors;
    }

    /**
     * What the file says.
     *
     * @param name of the file, or of a resource after {@code classpath:}
     * @throws YamlFileException with all that is wrong
     */
    public <T> T read(String name, ResourceResolver resources, Function<Fields, @Nullable T> reader) {
        String address = name.startsWith(CLASSPATH) ? name : "file:" + name;
        try (InputStream yaml =
                resources.getResourceAsStream(address).orElseThrow(() -> wrong("there is no file of that name"))) {
            return read(yaml, reader);
        } catch (IOException unreadable) {
            throw wrong("the file cannot be read");
        }
    }

    /** The same of what is open. */
    public <T> T read(InputStream yaml, Function<Fields, @Nullable T> reader) {
        Fields file = Fields.of(loaded(yaml), "", errors);
        T read = reader.apply(file);
        file.refuseOthers();
        if (read == null || !errors.isEmpty()) {
            throw new YamlFileException(variable, errors);
        }
        return read;
    }

    private @Nullable Object loaded(InputStream yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            DumperOptions unused = new DumperOptions();
            return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new PlainTexts())
                    .load(yaml);
        } catch (YAMLException unreadable) {
            throw wrong("is not YAML: " + unreadable.getMessage());
        }
    }

    private YamlFileException wrong(String error) {
        return new YamlFileException(variable, List.of(error));
    }
}
