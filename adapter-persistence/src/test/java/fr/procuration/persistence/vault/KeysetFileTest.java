package fr.procuration.persistence.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysetFileTest {

    private static final String KMS = "test-kms://wrapping";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name_it() {
        file = folder.resolve("keysets/data.json");
    }

    @Test
    void is_made_once_and_for_its_owner_only() throws IOException {
        KeysetFile keyset = new KeysetFile(file, Purpose.DATA, null);

        assertThat(keyset.createIfMissing()).isTrue();
        String made = Files.readString(file);
        assertThat(keyset.createIfMissing()).isFalse();

        assertThat(Files.readString(file)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("keysets")).isDirectoryContaining(each -> each.equals(file));
    }

    @Test
    void the_new_key_works_before_it_is_in_charge_and_the_old_one_after() {
        KeysetFile keyset = new KeysetFile(file, Purpose.DATA, null);
        keyset.createIfMissing();
        int old = read(Purpose.DATA, null).primary();

        String added = keyset.add();
        assertThat(read(Purpose.DATA, null).primary()).isEqualTo(old);
        assertThat(read(Purpose.DATA, null).keys()).hasSize(2).contains(Integer.parseUnsignedInt(added));

        assertThat(keyset.promote()).isEqualTo(added);
        assertThat(read(Purpose.DATA, null).keys()).hasSize(2).contains(old);

        assertThat(keyset.remove()).isEqualTo(added);
        assertThat(read(Purpose.DATA, null).keys()).containsExactly(Integer.parseUnsignedInt(added));
    }

    @Test
    void wrapped_it_opens_only_with_its_kms_and_for_its_purpose() throws IOException {
        new KeysetFile(file, Purpose.DATA, KMS).createIfMissing();

        assertThat(read(Purpose.DATA, KMS).keys()).hasSize(1);
        assertThat(Files.readString(file)).contains("encryptedKeyset");
        assertThatThrownBy(() -> read(Purpose.DATA, "test-kms://another"))
                .hasMessage("PROCURATION_KEYSETS_DATA: no keyset can be read from it with the key test-kms://another");
        assertThatThrownBy(() -> read(Purpose.INDEX, KMS)).isInstanceOf(KeysetException.class);
        assertThatThrownBy(() -> read(Purpose.DATA, null))
                .hasMessage("PROCURATION_KEYSETS_DATA: no keyset can be read from it; is it wrapped?");
        assertThatThrownBy(() -> read(Purpose.DATA, "unknown-kms://key")).isInstanceOf(KeysetException.class);
    }

    @Test
    void can_be_given_as_json_instead_of_a_path() throws IOException {
        new KeysetFile(file, Purpose.INDEX, null).createIfMissing();

        assertThat(new KeysetFormat(Purpose.INDEX, null)
                        .read(Files.readString(file))
                        .keys())
                .isEqualTo(read(Purpose.INDEX, null).keys());
    }

    @Test
    void what_is_wrong_with_it_is_said_without_quoting_it() throws IOException {
        Files.writeString(folder.resolve("broken"), "{\"key\":\"c2VjcmV0\"");

        assertThatThrownBy(() -> new KeysetFormat(Purpose.DATA, null)
                        .read(folder.resolve("broken").toString()))
                .isInstanceOf(KeysetException.class)
                .hasMessageNotContaining("c2VjcmV0")
                .hasNoCause();
        assertThatThrownBy(() -> read(Purpose.DATA, null)).hasMessageContaining("cannot be read");
    }

    private Keyset read(Purpose purpose, @Nullable String kms) {
        return new KeysetFormat(purpose, kms).read(file.toString());
    }
}
