package fr.procuration.bootstrap.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes pictures of every screen at the width of a phone, a tablet and a desktop; run by hand. */
final class Screenshots {

    private static final List<Integer> WIDTHS = List.of(360, 768, 1280);

    private Screenshots() {}

    /** The first argument is the folder to write to; a second one, how the names of the screens to show begin. */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        String beginning = args.length > 1 ? args[1] : "";
        try (Stage stage = Stage.open()) {
            for (int width : WIDTHS) {
                Stream.of(Screen.values())
                        .filter(screen -> screen.name().startsWith(beginning))
                        .forEach(screen -> shoot(stage, screen, width, folder));
            }
        }
    }

    private static void shoot(Stage stage, Screen screen, int width, Path folder) {
        try (Visitors visitors = new Visitors(stage)) {
            Visitor visitor = screen.visitor(visitors);
            visitor.page().setViewportSize(width, 900);
            String name = screen.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + width + ".png";
            screen.show(visitor)
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(folder.resolve(name))
                            .setFullPage(true));
        }
    }
}
