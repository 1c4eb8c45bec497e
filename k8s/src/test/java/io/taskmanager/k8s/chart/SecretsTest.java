package io.taskmanager.k8s.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final byte[] MESSAGE = {1, 2, 3};

    @Test
    void theSecretIsKeptWhenTheReleaseGoes() {
        var secret = Chart.small().render().the("Secret", "tm-keys");

        assertThat(secret.at("/metadata/annotations/helm.sh~1resource-policy").asText())
                .isEqualTo("keep");
    }

    @Test
    void whatTheClusterHasIsKept() {
        var secret = Chart.small()
                .with("global.data.password-pepper=b2xk")
                .render()
                .the("Secret", "tm-keys")
                .path("data");

        assertThat(decoded(secret, "password-pepper")).isEqualTo("old");
        assertThat(decoded(secret, "refresh-secret")).hasSize(44);
    }

    @Test
    void itsValuesAre32RandomBytesInBase64() {
        var secret = Chart.small().render().the("Secret", "tm-keys").path("data");

        assertThat(List.of("password-pepper", "refresh-secret", "cursor-secret"))
                .extracting(key -> Base64.getDecoder().decode(decoded(secret, key)).length)
                .containsOnly(32);
    }

    /** Several, because a number that begins with a zero byte is rare. */
    @RepeatedTest(20)
    void theSigningKeyIsAPairOnP256() throws IOException, GeneralSecurityException {
        var secret = Chart.small().render().the("Secret", "tm-keys").path("data");
        var jwk = Chart.YAML.readTree(decoded(secret, "signing-keys.json")).at("/keys/0");

        var signature = signature();
        var keys = KeyFactory.getInstance("EC");
        signature.initSign(keys.generatePrivate(new ECPrivateKeySpec(number(jwk, "d"), p256())));
        signature.update(MESSAGE);
        var signed = signature.sign();

        signature.initVerify(
                keys.generatePublic(new ECPublicKeySpec(new ECPoint(number(jwk, "x"), number(jwk, "y")), p256())));
        signature.update(MESSAGE);
        assertThat(signature.verify(signed)).isTrue();
        assertThat(jwk.path("crv").asText()).isEqualTo("P-256");
    }

    @Test
    void whatTheUserHasIsNotMade() {
        var rendered = Chart.small()
                .with("secrets.passwordPepper.existingSecret=own", "secrets.passwordPepper.key=pepper")
                .render();

        assertThat(rendered.the("Secret", "tm-keys").path("data").has("password-pepper"))
                .isFalse();
        assertThat(Chart.production().render().names("Secret")).isEmpty();
        assertThat(rendered.the("Deployment", "tm-auth-service").toString())
                .contains("{\"secretKeyRef\":{\"name\":\"own\",\"key\":\"pepper\"}}");
    }

    private static String decoded(JsonNode secret, String key) {
        return new String(Base64.getDecoder().decode(secret.path(key).asText()));
    }

    private static BigInteger number(JsonNode jwk, String name) {
        var bytes = Base64.getUrlDecoder().decode(jwk.path(name).asText());
        assertThat(bytes).hasSize(32);
        return new BigInteger(1, bytes);
    }

    private static ECParameterSpec p256() throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static Signature signature() throws GeneralSecurityException {
        return Signature.getInstance("SHA256withECDSA");
    }
}
