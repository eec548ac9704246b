package fr.procuration.port.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.procuration.domain.EndReason;
import fr.procuration.domain.ReceiptDefect;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.receipt.Receipt;
import fr.procuration.domain.receipt.WrittenName;
import fr.procuration.port.driven.ReceiptFormat;
import fr.procuration.port.driven.ReceiptSigner;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Receipts;
import fr.procuration.port.receipt.ReadReceipt;
import fr.procuration.port.receipt.ReceiptCode;
import fr.procuration.port.receipt.StatusList;
import fr.procuration.port.receipt.Statuses;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written is read as it was, and nothing else is. */
public abstract class ReceiptFormatContract {

    private static final int LEAST_CHANGES = 10_000;

    /**
     * The format.
     *
     * @return the adapter under test
     */
    protected abstract ReceiptFormat format();

    /**
     * The keys of that format.
     *
     * @return what signs for it
     */
    protected abstract ReceiptSigner signer();

    /**
     * The format of another service.
     *
     * @return one with other keys
     */
    protected abstract ReceiptFormat another();

    static Stream<Receipt> receipts() {
        Receipt grant = Receipts.GRANT;
        Name only = new Name("Œ’Łukasz");
        return Stream.concat(
                Stream.of(
                        grant,
                        Receipts.granted(
                                new WrittenName(null, null, only),
                                new WrittenName(only, null, null),
                                BirthDate.parse("1991-00-00")),
                        Receipts.granted(
                                Receipts.longest("Œ’Ł-"), Receipts.longest("aé’ "), BirthDate.parse("1991-04-16")),
                        Receipts.granted(Receipts.longest("語"), Receipts.longest("א"), BirthDate.parse("1991-04-00"))),
                Stream.of(EndReason.values()).map(Receipts::ended));
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("receipts")
    void reads_what_it_wrote_and_so_from_the_digits_of_its_code(Receipt receipt) {
        String credential = write(receipt);
        ReadReceipt written = new ReadReceipt(receipt, Receipts.REGISTERED);

        assertThat(format().read(credential)).isEqualTo(written);
        assertThat(ReceiptCode.read(ReceiptCode.digits(credential))).contains(credential);
    }

    @Test
    void signs_with_the_key_that_it_names() throws GeneralSecurityException {
        String[] parts = write(Receipts.GRANT).split("[.~]", -1);
        String header = new String(Base64.getUrlDecoder().decode(parts[0]), UTF_8);

        assertThat(header).contains("\"dc+sd-jwt\"").contains("\"" + signer().key() + "\"");
        assertThat(isSigned(parts)).isTrue();
        assertThat(parts).as("no disclosure").hasSize(4).endsWith("");
    }

    @Test
    void names_and_reads_no_other_instance_of_the_same_receipt() {
        assertThat(write(Receipts.GRANT)).isNotEqualTo(write(Receipts.GRANT));
    }

    @Test
    void refuses_every_change_of_a_single_bit() {
        int changed = 0;
        while (changed < LEAST_CHANGES) {
            String credential = write(changed == 0 ? Receipts.GRANT : Receipts.ended(EndReason.REVOCATION));
            int bits = credential.length() * Byte.SIZE;
            assertThat(IntStream.range(0, bits).filter(bit -> isRead(withAnotherBit(credential, bit))))
                    .isEmpty();
            changed += bits;
        }
    }

    @Test
    void refuses_every_change_of_a_digit_of_the_code() {
        String digits = ReceiptCode.digits(write(Receipts.GRANT));

        assertThat(IntStream.range(0, digits.length())
                        .mapToObj(each -> withAnotherDigit(digits, each, each % 9 + 1))
                        .filter(changed ->
                                ReceiptCode.read(changed).filter(this::isRead).isPresent()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "a", "..", "a.b.c~", "e30.e30.e30~", "é.é.é~"})
    void refuses_what_is_none(String text) {
        assertThat(defect(text)).isEqualTo(ReceiptDefect.UNREADABLE);
    }

    @Test
    void refuses_that_of_another_service() {
        String foreign = another().credential(Receipts.GRANT, Receipts.REGISTERED, Instants.GUIDE);

        assertThat(defect(foreign)).isEqualTo(ReceiptDefect.FOREIGN);
    }

    @Test
    void refuses_what_it_signed_as_something_else() {
        StatusList list = format().statusList(1, Statuses.of(IntStream.empty()), Instants.GUIDE);

        assertThat(defect(list.token() + "~")).isEqualTo(ReceiptDefect.OTHER_TYPE);
    }

    @Test
    void refuses_a_receipt_with_the_signature_of_another() {
        String[] one = write(Receipts.GRANT).split("[.~]", -1);
        String[] other = write(Receipts.ended(EndReason.REVOCATION)).split("[.~]", -1);

        assertThat(defect(one[0] + "." + one[1] + "." + other[2] + "~")).isEqualTo(ReceiptDefect.CHANGED);
    }

    @Test
    void signs_a_list_that_tells_of_a_second() throws GeneralSecurityException {
        StatusList list =
                format().statusList(7, Statuses.of(IntStream.of(0, 99_999)), Instants.GUIDE.plusMillis(1_500));

        assertThat(list.made()).isEqualTo(Instants.GUIDE.plusSeconds(1));
        assertThat(isSigned(list.token().split("\\.", -1))).isTrue();
    }

    private String write(Receipt receipt) {
        return format().credential(receipt, Receipts.REGISTERED, Instants.GUIDE);
    }

    private boolean isSigned(String[] parts) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Objects.requireNonNull(signer().keys().get(signer().key())));
        signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static String withAnotherBit(String text, int bit) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        return new String(bytes, ISO_8859_1);
    }

    private static String withAnotherDigit(String digits, int place, int more) {
        char digit = (char) ('0' + (digits.charAt(place) - '0' + more) % 10);
        return digits.substring(0, place) + digit + digits.substring(place + 1);
    }

    private boolean isRead(String text) {
        try {
            format().read(text);
            return true;
        } catch (RefusedException refused) {
            return false;
        }
    }

    private ReceiptDefect defect(String text) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> format().read(text));
        return Optional.ofNullable(refused)
                .map(RefusedException::refusal)
                .map(Refusal.UnverifiedReceipt.class::cast)
                .map(Refusal.UnverifiedReceipt::defect)
                .orElseThrow();
    }
}
