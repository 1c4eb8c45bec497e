package io.taskmanager.gateway.web;

import io.quarkus.runtime.util.ClassPathUtils;
import io.taskmanager.gateway.web.WebFile.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Reads the files of the build, once, from the classpath: a folder, a jar, or the resources of a native binary. */
final class WebFiles {
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";
    private static final String IN_BINARY = "resource";

    private final Map<String, byte[]> contents = new HashMap<>();

    private WebFiles() {}

    /** The files by URL path; empty when there is no such folder. */
    static Map<String, WebFile> load(String folder) {
        var index = Thread.currentThread().getContextClassLoader().getResource(folder + "/index.html");
        if (index == null) {
            return Map.of();
        }
        var files = new WebFiles();
        if (index.getProtocol().equals(IN_BINARY)) {
            files.readAll(resources().getPath("/" + folder));
        } else {
            ClassPathUtils.consumeAsPath(
                    index, path -> files.readAll(path.toAbsolutePath().resolveSibling("")));
        }
        return files.byPath();
    }

    /** All resources of a native binary as a file system; there is one for the whole process. */
    private static FileSystem resources() {
        var all = URI.create(IN_BINARY + ":/");
        try {
            return FileSystems.newFileSystem(all, Map.of("create", "true"));
        } catch (FileSystemAlreadyExistsException e) {
            return FileSystems.getFileSystem(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readAll(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                var name = "/" + folder.relativize(path).toString().replace('\\', '/');
                contents.put(name, Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, WebFile> byPath() {
        var files = new HashMap<String, WebFile>();
        contents.forEach((path, content) -> {
            if (!isEncoded(path)) {
                files.put(path, file(path, content));
            }
        });
        return Map.copyOf(files);
    }

    private static boolean isEncoded(String path) {
        return path.endsWith(Encoding.BROTLI.suffix()) || path.endsWith(Encoding.GZIP.suffix());
    }

    private WebFile file(String path, byte[] content) {
        var encoded = new EnumMap<Encoding, Variant>(Encoding.class);
        for (var encoding : Encoding.values()) {
            var sibling = contents.get(path + encoding.suffix());
            if (sibling != null && sibling.length < content.length) {
                encoded.put(encoding, Variant.of(sibling));
            }
        }
        // Vite puts a hash of the content into the names below /assets: such a file never changes.
        var cacheControl = path.startsWith(WebApp.ASSETS) ? IMMUTABLE : ASK_AGAIN;
        return new WebFile(ContentTypes.of(path), cacheControl, Variant.of(content), encoded);
    }
}
