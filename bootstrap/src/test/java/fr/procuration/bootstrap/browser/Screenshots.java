package fr.procuration.bootstrap.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes pictures of screens on several devices, in the dark, in forced colours and on paper; run by hand. */
final class Screenshots {

    private static final Map<String, Supplier<NewContextOptions>> DEVICES = Map.of(
            "320", () -> sized(320, 640),
            "360", () -> sized(360, 740),
            "768", () -> sized(768, 900),
            "1280", () -> sized(1280, 900),
            "dark", () -> sized(1280, 900).setColorScheme(ColorScheme.DARK),
            "forced", () -> sized(1280, 900).setForcedColors(ForcedColors.ACTIVE),
            "upright", () -> sized(1080, 1920),
            "across", () -> sized(1920, 1080));

    private static final String PAPER = "paper";
    private static final String USUAL = "320,768,1280";

    private Screenshots() {}

    /** The folder to write to, how the names of the screens to show begin, and on what: some of the devices, or on paper. */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        List<String> beginnings = List.of((args.length > 1 ? args[1] : "").split(","));
        List<String> looks = List.of((args.length > 2 ? args[2] : USUAL).split(","));
        try (Stage stage = Stage.open()) {
            for (String look : looks) {
                Stream.of(Screen.values())
                        .filter(screen -> beginnings.stream().anyMatch(screen.name()::startsWith))
                        .forEach(screen -> shoot(stage, screen, look, folder));
            }
        }
    }

    private static void shoot(Stage stage, Screen screen, String look, Path folder) {
        String name = screen.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + look;
        try (Visitors visitors = new Visitors(stage)) {
            Page page = screen.show(screen.visitor(visitors.on(DEVICES.getOrDefault(look, () -> sized(1280, 900)))));
            if (look.equals(PAPER)) {
                page.pdf(new Page.PdfOptions()
                        .setPath(folder.resolve(name + ".pdf"))
                        .setPreferCSSPageSize(true));
            } else {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(folder.resolve(name + ".png"))
                        .setFullPage(true));
            }
        }
    }

    private static NewContextOptions sized(int width, int height) {
        return new NewContextOptions().setViewportSize(width, height);
    }
}
