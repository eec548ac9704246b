package fr.procuration.web.pages.receipt;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** The code of a receipt as a picture: black on white in the dark too, with the quiet zone that ISO 18004 asks for. */
final class CodePicture {

    /** Pixels of a module: enough for a telephone with three to a point, and for 300 dpi. */
    private static final int MODULE = 8;

    private static final int QUIET = 4;

    private CodePicture() {}

    static byte[] png(ByteMatrix code) {
        int size = (code.getWidth() + 2 * QUIET) * MODULE;
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        WritableRaster pixels = picture.getRaster();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                pixels.setSample(x, y, 0, isDark(code, x / MODULE - QUIET, y / MODULE - QUIET) ? 0 : 1);
            }
        }
        return written(picture);
    }

    /** Within a document, which loads nothing. */
    static String inline(ByteMatrix code) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(code));
    }

    private static boolean isDark(ByteMatrix code, int x, int y) {
        return x >= 0 && y >= 0 && x < code.getWidth() && y < code.getHeight() && code.get(x, y) == 1;
    }

    private static byte[] written(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture could not be written", e);
        }
        return bytes.toByteArray();
    }
}
