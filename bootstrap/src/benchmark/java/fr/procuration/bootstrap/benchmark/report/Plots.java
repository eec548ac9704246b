package fr.procuration.bootstrap.benchmark.report;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** How each table is drawn. */
final class Plots {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 380;
    private static final Color[] COLOURS = {
        new Color(0x1F5FA8), new Color(0xC8502A), new Color(0x2E8B57), new Color(0x7A4FA3), new Color(0x8A6D00)
    };

    private Plots() {}

    /** Draws it into a file, and says what it shows. */
    static String draw(String name, CsvTable table, Path file) throws IOException {
        Chart<?, ?> chart = switch (name) {
            case "efficiency" -> efficiency(table);
            case "growth" -> growth(table);
            case "start" -> start(table);
            case "memory" -> memory(table);
            case "soak" -> soak(table);
            case "open-model" -> openModel(table);
            case "balancer" -> balancer(table);
            default -> throw new IllegalArgumentException(name + " is not drawn");
        };
        Path bare = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.svg$", ""));
        VectorGraphicsEncoder.saveVectorGraphic(chart, bare.toString(), VectorGraphicsFormat.SVG);
        if (!Files.exists(file)) {
            throw new IOException("no plot in " + file);
        }
        // Its elements come without the namespace of the document, and browsers draw none of those.
        Files.writeString(file, Files.readString(file).replace(" xmlns=\"\"", ""));
        return chart.getTitle();
    }

    private static Chart<?, ?> efficiency(CsvTable table) {
        CategoryChart chart = bars("Efficiency by callers (the target is 0.8)", "callers", "E");
        for (String call : distinct(table, "call")) {
            CsvTable of = table.where("call", call);
            chart.addSeries(call, of.texts("callers"), of.numbers("E"));
        }
        return chart;
    }

    private static Chart<?, ?> growth(CsvTable table) {
        XYChart chart = lines("p50 by procurations stored", "procurations stored", "p50 in µs");
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setYAxisMin(0.0);
        for (String call : distinct(table, "call")) {
            for (String callers : distinct(table.where("call", call), "callers")) {
                CsvTable of = table.where("call", call).where("callers", callers);
                chart.addSeries(call + ", callers: " + callers, of.numbers("procurations"), of.numbers("p50 (µs)"))
                        .setMarker(SeriesMarkers.CIRCLE);
            }
        }
        return chart;
    }

    private static Chart<?, ?> start(CsvTable table) {
        CategoryChart chart = bars("From launch to the first look-up answered", "", "ms");
        chart.addSeries("median", table.texts("how"), table.numbers("median (ms)"));
        chart.addSeries("slowest", table.texts("how"), table.numbers("slowest (ms)"));
        return chart;
    }

    private static Chart<?, ?> memory(CsvTable table) {
        CategoryChart chart = bars("Resident size", "", "MiB");
        chart.addSeries("idle", table.texts("heap"), table.numbers("resident, idle (MiB)"));
        chart.addSeries("under load", table.texts("heap"), table.numbers("resident, under load (MiB)"));
        return chart;
    }

    private static Chart<?, ?> soak(CsvTable table) {
        XYChart chart = lines("Memory over time under load", "seconds", "MiB");
        chart.getStyler().setYAxisMin(0.0);
        for (String column : List.of("resident (MiB)", "heap after collection (MiB)")) {
            chart.addSeries(column, table.numbers("seconds"), table.numbers(column))
                    .setMarker(SeriesMarkers.NONE);
        }
        return chart;
    }

    private static Chart<?, ?> openModel(CsvTable table) {
        CategoryChart chart = bars("Latency in an open model at half the saturation rate", "", "ms");
        for (String column : List.of("p50 (ms)", "p95 (ms)", "p99 (ms)")) {
            List<String> calls = table.rows().stream()
                    .map(row -> row.get(0) + " / " + row.get(1))
                    .toList();
            chart.addSeries(column, calls, table.numbers(column));
        }
        return chart;
    }

    private static Chart<?, ?> balancer(CsvTable table) {
        CategoryChart chart =
                bars("Throughput as a multiple of one instance, asked directly", "", "times one instance");
        for (String call : distinct(table, "call")) {
            CsvTable of = table.where("call", call);
            chart.addSeries(call, of.texts("instances"), of.numbers("of one instance, direct"));
        }
        return chart;
    }

    private static List<String> distinct(CsvTable table, String column) {
        return table.texts(column).stream().distinct().toList();
    }

    private static CategoryChart bars(String title, String x, String y) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(x)
                .yAxisTitle(y)
                .build();
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setAvailableSpaceFill(0.6);
        return styled(chart);
    }

    private static XYChart lines(String title, String x, String y) {
        return styled(new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(x)
                .yAxisTitle(y)
                .build());
    }

    private static <C extends Chart<?, ?>> C styled(C chart) {
        Styler styler = chart.getStyler();
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setSeriesColors(COLOURS);
        styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
        styler.setLegendPosition(Styler.LegendPosition.OutsideS);
        styler.setLegendLayout(Styler.LegendLayout.Horizontal);
        styler.setLegendBorderColor(Color.WHITE);
        return chart;
    }
}
