package io.taskmanager.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The keys of this data folder: made at the first start, readable by their owner alone, never printed but for the demo
 * password.
 *
 * @param signingKeys file with the private JWK Set that signs tokens
 * @param values base64 secrets by the name of their environment variable
 * @param demoPassword for the demo accounts
 */
public record Secrets(Path signingKeys, Map<String, String> values, String demoPassword) {
    private static final int BYTES = 32;
    private static final String DEMO_PASSWORD = "DEMO_PASSWORD";
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secrets of(DataFolder folder) {
        try {
            var secrets = folder.secrets();
            if (!Files.isDirectory(secrets)) {
                Files.createDirectory(
                        secrets, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            var signingKeys = secrets.resolve("signing-keys.json");
            var values = secrets.resolve("secrets.properties");
            if (!Files.exists(signingKeys)) {
                write(signingKeys, newSigningKeys());
            }
            if (!Files.exists(values)) {
                write(values, newValues());
            }
            return read(signingKeys, values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String value(String name) {
        return values.get(name) instanceof String value ? value : missing(name);
    }

    /** Without the secrets, for it may end up in a log. */
    @Override
    public String toString() {
        return "Secrets in " + signingKeys.getParent();
    }

    private static String missing(String name) {
        throw new IllegalStateException("No %s in the secrets of the data folder".formatted(name));
    }

    private static Secrets read(Path signingKeys, Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var values = properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
        var demoPassword = values.remove(DEMO_PASSWORD);
        return new Secrets(
                signingKeys, Map.copyOf(values), demoPassword == null ? missing(DEMO_PASSWORD) : demoPassword);
    }

    private static String newValues() {
        return """
                # Made at the first start. Without these the passwords and sessions in the same folder are worthless.
                PASSWORD_PEPPER=%s
                REFRESH_SECRET=%s
                CURSOR_SECRET=%s
                DEMO_PASSWORD=%s
                """.formatted(random(), random(), random(), pronounceable());
    }

    private static String newSigningKeys() {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(UUID.randomUUID().toString());
            key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            key.setUse("sig");
            return new JsonWebKeySet(key).toJson(OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException e) {
            throw new IllegalStateException("This JDK has no P-256", e);
        }
    }

    /** The file never exists with more rights than these, not even for a moment. */
    private static void write(Path file, String content) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Three words of two syllables, to be typed by hand: about 38 bits, for a server on this machine only. */
    private static String pronounceable() {
        return IntStream.range(0, 3).mapToObj(word -> syllable() + syllable()).collect(Collectors.joining("-"));
    }

    private static String syllable() {
        var consonants = "bdfghjklmnprstvz";
        var vowels = "aeiou";
        return "" + consonants.charAt(RANDOM.nextInt(consonants.length()))
                + vowels.charAt(RANDOM.nextInt(vowels.length()));
    }
}
