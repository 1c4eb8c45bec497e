package io.taskmanager.k8s.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** Keys and certificates of one run. */
final class SuiteSecrets {
    static final String STORE_PASSWORD = "only-for-this-run";

    private SuiteSecrets() {}

    static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A private JWK Set with one key to sign tokens with. */
    static Path signingKeys(Path folder) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var point = ((ECPublicKey) pair.getPublic()).getW();
            var json = """
                    {"keys":[{"kty":"EC","crv":"P-256","alg":"ES256","use":"sig","kid":"run","x":"%s","y":"%s","d":"%s"}]}
                    """.formatted(
                            text(point.getAffineX()),
                            text(point.getAffineY()),
                            text(((ECPrivateKey) pair.getPrivate()).getS()));
            return Files.writeString(folder.resolve("signing-keys.json"), json);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key store with a certificate for localhost that ends so soon. */
    static Path certificate(Path folder, int days) {
        var file = folder.resolve("tls-%d-days.p12".formatted(days));
        try {
            Files.deleteIfExists(file);
            var keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "tls",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-validity",
                            Integer.toString(days),
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            STORE_PASSWORD,
                            "-keystore",
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool failed");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        Arrays.fill(bytes, (byte) 0);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
    }
}
