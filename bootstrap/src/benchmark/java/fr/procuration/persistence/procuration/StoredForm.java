package fr.procuration.persistence.procuration;

import fr.procuration.persistence.vault.Vault;
import io.micronaut.data.annotation.Query;
import java.util.Arrays;

/** What procurations are stored as, and by which statements. */
public final class StoredForm {

    private StoredForm() {}

    public static PersonalData of(Vault vault) {
        return new PersonalData(new PersonMapperImpl(), vault);
    }

    /** The statement of a method of the repository, with the names of parameters behind colons. */
    public static String statement(String method) {
        return Arrays.stream(ProcurationRepository.class.getDeclaredMethods())
                .filter(each -> each.getName().equals(method))
                .findFirst()
                .orElseThrow()
                .getAnnotation(Query.class)
                .value();
    }
}
