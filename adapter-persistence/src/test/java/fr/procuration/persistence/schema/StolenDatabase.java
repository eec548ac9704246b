package fr.procuration.persistence.schema;

import static java.util.stream.Collectors.groupingBy;

import fr.procuration.persistence.service.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything that a thief of the database gets: its files as they lie on the disk, once they are all written. */
record StolenDatabase(Sql owner) {

    /** Tables and indexes of this database. */
    static final String FILES_OF_TABLES = "base/";

    /** The log of what was written, of all databases of the server. */
    static final String JOURNAL = "pg_wal/";

    private static final VarHandle START = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    /** Which of the words are found in a file, in any encoding: "word, encoding, file". */
    List<String> findsIn(String folder, String... words) {
        owner.execute("checkpoint");
        Path place = Path.of(owner.column("show data_directory").get(0), folder);
        if (folder.equals(FILES_OF_TABLES)) {
            place = place.resolve(owner.column("select oid from pg_database where datname = current_database()")
                    .get(0));
        }
        Map<Integer, List<Sought>> sought = sought(words);
        BitSet starts = new BitSet();
        sought.keySet().forEach(start -> starts.set(hash(start)));
        List<String> found = new ArrayList<>();
        for (Path file : files(place)) {
            byte[] content = content(file);
            for (int at = 0; at + Integer.BYTES <= content.length; at++) {
                int start = (int) START.get(content, at);
                if (starts.get(hash(start))) {
                    for (Sought each : sought.getOrDefault(start, List.of())) {
                        if (each.isAt(content, at)) {
                            found.add(each.name() + ", " + file.getFileName());
                        }
                    }
                }
            }
        }
        return found;
    }

    /** Spares most bytes a look into the map. */
    private static int hash(int start) {
        return (start * 0x9E3779B1) >>> 16;
    }

    /** By their first four bytes, so that one pass over a file finds all. */
    private static Map<Integer, List<Sought>> sought(String... words) {
        return Stream.of(words)
                .flatMap(word -> encodings(word).entrySet().stream()
                        .map(each -> new Sought(word + ", " + each.getKey(), each.getValue())))
                .collect(groupingBy(each -> (int) START.get(each.bytes(), 0)));
    }

    private static Map<String, byte[]> encodings(String word) {
        Map<String, byte[]> all = new TreeMap<>();
        for (String text : List.of(word, word.toUpperCase(Locale.ROOT), word.toLowerCase(Locale.ROOT))) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            all.put("UTF-8 of " + text, utf8);
            all.put("Latin-1 of " + text, text.getBytes(StandardCharsets.ISO_8859_1));
            all.put("UTF-16 of " + text, text.getBytes(StandardCharsets.UTF_16BE));
            all.put("UTF-16LE of " + text, text.getBytes(StandardCharsets.UTF_16LE));
            all.put("hex of " + text, ascii(HexFormat.of().formatHex(utf8)));
            all.put("HEX of " + text, ascii(HexFormat.of().withUpperCase().formatHex(utf8)));
            for (int shift = 0; shift < 3; shift++) {
                all.put("base64 of " + text + ", shifted by " + shift, base64(utf8, shift));
            }
        }
        all.put("reversed", new StringBuilder(word).reverse().toString().getBytes(StandardCharsets.UTF_8));
        if (word.matches("\\d{10,18}")) {
            byte[] number = new byte[Long.BYTES];
            ByteBuffer.wrap(number).putLong(Long.parseLong(word));
            all.put("number", number);
            byte[] little = new byte[Long.BYTES];
            ByteBuffer.wrap(little).order(ByteOrder.LITTLE_ENDIAN).putLong(Long.parseLong(word));
            all.put("number, little endian", little);
        }
        return all;
    }

    /** What base64 makes of these bytes wherever they stand, without the ends that neighbours change. */
    private static byte[] base64(byte[] bytes, int shift) {
        byte[] shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int from = shift == 0 ? 0 : shift + 1;
        int to = shifted.length % 3 == 0 ? encoded.length() : encoded.length() - 1;
        return ascii(encoded.substring(from, to));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Sought(String name, byte[] bytes) {

        boolean isAt(byte[] content, int at) {
            int end = at + bytes.length;
            return end <= content.length && Arrays.equals(content, at, end, bytes, 0, bytes.length);
        }
    }
}
