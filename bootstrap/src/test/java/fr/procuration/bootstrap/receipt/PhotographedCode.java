package fr.procuration.bootstrap.receipt;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** A code in a picture of something else, as a scanner or a camera has it, and the same as a bad copier leaves it. */
public final class PhotographedCode {

    /** Cameras move and scanners try again: the same picture at another size is another try. */
    private static final List<Double> SIZES = List.of(1.0, 0.75, 0.5, 0.6, 0.9, 1.25, 1.5, 0.8);

    private static final List<Integer> ANGLES = List.of(0, -2, 1, -1, 2);

    private static final int NOISE = 60;

    private PhotographedCode() {}

    /**
     * Finds the code in a picture and reads it.
     *
     * @param picture the picture
     * @return what the code holds
     */
    public static Optional<String> read(BufferedImage picture) {
        return Stream.of(pointedAt(picture), picture)
                .flatMap(each -> ANGLES.stream()
                        .flatMap(angle -> SIZES.stream().map(size -> drawn(each, size, Math.toRadians(angle)))))
                .flatMap(each -> decoded(each).stream())
                .findFirst();
    }

    /**
     * Copies a picture badly: grey, turned by about 2°, full of noise and blurred.
     *
     * @param picture the picture
     * @param copy which copy; no two are alike
     * @return what the copier left
     */
    public static BufferedImage copied(BufferedImage picture, int copy) {
        BufferedImage grey = new ColorConvertOp(ColorSpace.getInstance(ColorSpace.CS_GRAY), null)
                .filter(drawn(picture, 1, Math.toRadians(1.7 + 0.3 * copy)), null);
        Random chance = new Random(copy);
        for (int y = 0; y < grey.getHeight(); y++) {
            for (int x = 0; x < grey.getWidth(); x++) {
                int light = (grey.getRGB(x, y) & 0xFF) + chance.nextInt(2 * NOISE) - NOISE;
                int kept = Math.clamp(light, 0, 255);
                grey.setRGB(x, y, new Color(kept, kept, kept).getRGB());
            }
        }
        float[] nine = new float[9];
        Arrays.fill(nine, 1 / 9f);
        return new ConvolveOp(new Kernel(3, 3, nine), ConvolveOp.EDGE_NO_OP, null).filter(grey, null);
    }

    /** The lower part, where the code of a page is. */
    private static BufferedImage pointedAt(BufferedImage picture) {
        int top = picture.getHeight() * 45 / 100;
        return picture.getSubimage(0, top, picture.getWidth(), picture.getHeight() - top);
    }

    private static Optional<String> decoded(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        LuminanceSource light = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        return Stream.of(new HybridBinarizer(light), new GlobalHistogramBinarizer(light))
                .flatMap(each -> decoded(each).stream())
                .findFirst();
    }

    private static Optional<String> decoded(Binarizer light) {
        try {
            return Optional.of(new QRCodeReader()
                    .decode(
                            new BinaryBitmap(light),
                            Map.of(
                                    DecodeHintType.TRY_HARDER,
                                    true,
                                    DecodeHintType.POSSIBLE_FORMATS,
                                    List.of(BarcodeFormat.QR_CODE)))
                    .getText());
        } catch (ReaderException unread) {
            return Optional.empty();
        }
    }

    private static BufferedImage drawn(BufferedImage picture, double size, double angle) {
        int width = (int) Math.round(picture.getWidth() * size);
        int height = (int) Math.round(picture.getHeight() * size);
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.rotate(angle, width / 2.0, height / 2.0);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }
}
