package fr.procuration.web.desk;

import fr.procuration.domain.identity.Name;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words of the page, then perhaps a name, which is isolated from them: it may be written from right to left.
 *
 * @param words what the page says
 * @param name the name, empty if there is none
 */
public record Wording(String words, String name) {

    static Wording of(String words) {
        return new Wording(words, "");
    }

    static Wording of(Name name) {
        return new Wording("", name.value());
    }

    static Stream<Wording> ifAny(String words, @Nullable Name name) {
        return Stream.ofNullable(name).map(each -> new Wording(words, each.value()));
    }

    @Override
    public String toString() {
        return "Wording[masked]";
    }
}
