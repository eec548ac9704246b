package fr.procuration.bootstrap.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes pictures of every screen at the width of a phone, a tablet and a desktop; run by hand. */
final class Screenshots {

    private static final List<Integer> WIDTHS = List.of(360, 768, 1280);

    private Screenshots() {}

    /** The argument is the folder to write to. */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        try (Stage stage = Stage.open()) {
            for (int width : WIDTHS) {
                for (Screen screen : Screen.values()) {
                    shoot(stage, screen, width, folder);
                }
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
