package io.taskmanager.task.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jboss.logging.Logger;

/**
 * Makes small pictures of pictures. The size is read before anything is unpacked, what is too large is left alone, large ones
 * are read at a fraction of their pixels, and one at a time: a picture that unpacks to gigabytes costs nothing.
 */
@ApplicationScoped
class Previews {

    static final String TYPE = "image/png";

    private static final Logger LOG = Logger.getLogger(Previews.class);
    private static final Set<String> READABLE =
            Set.of("image/png", "image/jpeg", "image/gif", "image/bmp", "image/webp");

    /** Of the file; readers look back and forth, so it is held in memory. */
    private static final long LARGEST = 16L << 20;

    /** A pixel of WebP takes a reader in Java some four times as long as others, and all of them are unpacked. */
    private static final int WEBP_SLOWER = 4;

    private final AttachmentConfig config;
    private final Semaphore one = new Semaphore(1);

    Previews(AttachmentConfig config) {
        this.config = config;
        ImageIO.setUseCache(false);
    }

    /** Whether a file is worth to be opened for {@link #of}. */
    boolean fits(String contentType, long size) {
        return READABLE.contains(contentType) && size <= LARGEST;
    }

    /** A PNG of the picture; empty when it is none, broken, or too large. */
    Optional<byte[]> of(InputStream picture) {
        one.acquireUninterruptibly();
        try {
            return preview(picture.readAllBytes());
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
            // What people upload may be broken in any way, and a native binary has no image library.
            LOG.debugf("No preview: %s", e);
            return Optional.empty();
        } finally {
            one.release();
        }
    }

    private Optional<byte[]> preview(byte[] file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            boolean webp = WebpPicture.is(file);
            if (webp && WebpPicture.pixels(file) > config.previewPixels() / WEBP_SLOWER) {
                return Optional.empty();
            }
            Iterator<ImageReader> readers =
                    webp ? List.of(WebpPicture.reader()).iterator() : ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (width * height > config.previewPixels()) {
                    return Optional.empty();
                }
                ImageReadParam coarse = reader.getDefaultReadParam();
                int step = (int) Math.max(1, Math.max(width, height) / (2L * config.previewSide()));
                coarse.setSourceSubsampling(step, step, 0, 0);
                return Optional.of(png(scaled(reader.read(0, coarse))));
            } finally {
                reader.dispose();
            }
        }
    }

    private BufferedImage scaled(BufferedImage image) {
        double factor = Math.min(1.0, (double) config.previewSide() / Math.max(image.getWidth(), image.getHeight()));
        int width = (int) Math.max(1, Math.round(image.getWidth() * factor));
        int height = (int) Math.max(1, Math.round(image.getHeight() * factor));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
