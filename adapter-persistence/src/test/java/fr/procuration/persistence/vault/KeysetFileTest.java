package fr.procuration.persistence.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysetFileTest {

    private static final String KMS = "test-kms://wrapping";

    private static final Instant NOW = Instant.parse("2026-11-28T22:10:00Z");

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

        int added = keyset.add(NOW);
        assertThat(read(Purpose.DATA, null).primary()).isEqualTo(old);
        assertThat(read(Purpose.DATA, null).keys()).hasSize(2).contains(added);

        keyset.promote(NOW);
        assertThat(read(Purpose.DATA, null).primary()).isEqualTo(added);
        assertThat(read(Purpose.DATA, null).keys()).hasSize(2).contains(old);

        keyset.remove(List.of(old), NOW);
        assertThat(read(Purpose.DATA, null).keys()).containsExactly(added);
    }

    @Test
    void every_file_that_is_replaced_stays_as_a_dated_copy_for_its_owner_only() throws IOException {
        KeysetFile keyset = new KeysetFile(file, Purpose.SESSION, null);
        keyset.createIfMissing();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        String first = Files.readString(file);
        keyset.add(NOW);
        String second = Files.readString(file);
        keyset.promote(NOW);

        Path copy = file.resolveSibling("data.json.2026-11-28T22-10-00Z");
        assertThat(copy).hasContent(first);
        assertThat(file.resolveSibling("data.json.2026-11-28T22-10-00Z-2")).hasContent(second);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("keysets").toFile().list()).hasSize(3);
    }

    @Test
    void a_file_behind_a_link_is_replaced_and_not_the_link() throws IOException {
        Path link = folder.resolve("link.json");
        new KeysetFile(file, Purpose.DATA, null).createIfMissing();
        Files.createSymbolicLink(link, file);

        new KeysetFile(link, Purpose.DATA, null).add(NOW);

        assertThat(link).isSymbolicLink();
        assertThat(read(Purpose.DATA, null).keys()).hasSize(2);
    }

    @Test
    void a_keyset_for_another_purpose_or_with_a_key_that_is_too_short_is_refused_by_name() throws IOException {
        new KeysetFile(file, Purpose.INDEX, null).createIfMissing();
        assertThatThrownBy(() -> read(Purpose.SESSION, null))
                .hasMessage("PROCURATION_KEYSETS_SESSION: the keyset is for another purpose");

        // HKDF with 8 bytes of key: as the format writes it, in Base64.
        Files.writeString(file, """
                {"primaryKeyId":1,"key":[{"keyData":{
                    "typeUrl":"type.googleapis.com/google.crypto.tink.HkdfPrfKey",
                    "value":"EgIIAxoIAQIDBAUGBwg=","keyMaterialType":"SYMMETRIC"},
                    "status":"ENABLED","keyId":1,"outputPrefixType":"RAW"}]}
                """);
        assertThatThrownBy(() -> new SessionKeys(read(Purpose.SESSION, null)))
                .isInstanceOf(KeysetException.class)
                .hasMessageStartingWith("PROCURATION_KEYSETS_SESSION")
                .hasMessageNotContaining("AQIDBAUGBwg");
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
