package io.taskmanager.task;

import io.taskmanager.testkit.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** A file as it came, which need not be JSON. */
public record Download(int status, String type, String disposition, String text) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static Download as(UUID user, String path) {
        return of(path, "Authorization", TestTokens.bearer(user));
    }

    /** By nobody in particular. */
    public static Download anonymous(String path) {
        return of(path, "Accept", "*/*");
    }

    private static Download of(String path, String... headers) {
        try {
            var address = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class) + path);
            var response = HTTP.send(
                    HttpRequest.newBuilder(address).headers(headers).build(), HttpResponse.BodyHandlers.ofString());
            return new Download(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("Content-Disposition").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
