package fr.procuration.bootstrap.browser;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import fr.procuration.web.proof.ProofAddresses;
import fr.procuration.web.proof.ReceiptQr;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures of the printed code. */
final class ReceiptPicture {

    private static final int QUIET = 4;
    private static final int MARGIN = 120;
    private static final Color INK = new Color(58, 56, 70);
    private static final Color PAPER = new Color(226, 222, 208);

    private final ByteMatrix code;

    ReceiptPicture(String credential) {
        this.code = new ReceiptQr(new ProofAddresses("http://localhost:8080"))
                .of(credential)
                .orElseThrow();
    }

    /** As it is printed. */
    byte[] clean() {
        return png(drawn(6, 0, 0, Color.BLACK, Color.WHITE));
    }

    /** Photographed by hand: turned and tilted, blurred, grey on yellow, in the shadow, with the noise of a small lens. */
    byte[] photographed() {
        BufferedImage picture = drawn(7, MARGIN, Math.toRadians(5), INK, PAPER);
        float[] blur = new float[9];
        Arrays.fill(blur, 1 / 9f);
        picture = new ConvolveOp(new Kernel(3, 3, blur), ConvolveOp.EDGE_NO_OP, null).filter(picture, null);
        Random random = new Random(16);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int light = (int) (random.nextGaussian() * 14) - 60 * x / picture.getWidth();
                picture.setRGB(x, y, lit(new Color(picture.getRGB(x, y)), light).getRGB());
            }
        }
        return png(picture);
    }

    /** What a camera sees that it is shown to, as a film of one picture (YUV4MPEG2). */
    byte[] film() {
        BufferedImage picture = drawn(8, MARGIN, Math.toRadians(3), INK, PAPER);
        int side = picture.getWidth() / 2 * 2;
        ByteArrayOutputStream film = new ByteArrayOutputStream();
        film.writeBytes("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\nFRAME\n"
                .formatted(side, side)
                .getBytes(US_ASCII));
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                film.write(new Color(picture.getRGB(x, y)).getGreen());
            }
        }
        byte[] grey = new byte[side * side / 2];
        Arrays.fill(grey, (byte) 128);
        film.writeBytes(grey);
        return film.toByteArray();
    }

    private static Color lit(Color color, int light) {
        return new Color(
                Math.clamp(color.getRed() + light, 0, 255),
                Math.clamp(color.getGreen() + light, 0, 255),
                Math.clamp(color.getBlue() + light, 0, 255));
    }

    private BufferedImage drawn(int module, int margin, double angle, Color ink, Color paper) {
        int size = (code.getWidth() + 2 * QUIET) * module + 2 * margin;
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(paper);
        graphics.fillRect(0, 0, size, size);
        graphics.rotate(angle, size / 2.0, size / 2.0);
        graphics.translate(margin, margin);
        graphics.shear(angle / 4, 0);
        graphics.setColor(ink);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y) == 1) {
                    graphics.fill(new Rectangle2D.Double((x + QUIET) * module, (y + QUIET) * module, module, module));
                }
            }
        }
        graphics.dispose();
        return picture;
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
