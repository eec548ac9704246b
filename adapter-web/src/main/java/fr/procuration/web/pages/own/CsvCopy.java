package fr.procuration.web.pages.own;

import fr.procuration.domain.Paris;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A copy as a sheet: a line for each thing known, with the same columns, in UTF-8 with a byte order mark, separated by semicolons
 * as French spreadsheets expect. What a spreadsheet would take for a formula begins with an apostrophe.
 */
final class CsvCopy {

    private static final CSVFormat FORMAT = CSVFormat.Builder.create(CSVFormat.RFC4180)
            .setDelimiter(';')
            .setHeader("rubrique", "le", "du", "au", "personne", "accueil", "detail")
            .get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";

    private CsvCopy() {}

    static void write(OwnCopy copy, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        try (CSVPrinter sheet = new CSVPrinter(text, FORMAT)) {
            for (OwnCopy.Section section : copy.sections()) {
                for (OwnCopy.Line line : section.lines()) {
                    sheet.printRecord(
                            section.title(),
                            instant(line.le()),
                            day(line.du()),
                            day(line.au()),
                            plain(line.personne()),
                            plain(line.accueil()),
                            plain(line.detail()));
                }
            }
        }
    }

    /** As in 2025-12-16T10:00:00+01:00, in Paris. */
    private static String instant(@Nullable Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        instant.truncatedTo(ChronoUnit.SECONDS).atZone(Paris.ZONE));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String plain(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
