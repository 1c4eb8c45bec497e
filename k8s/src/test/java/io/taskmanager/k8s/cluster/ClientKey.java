package io.taskmanager.k8s.cluster;

import io.fabric8.kubernetes.client.Config;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** A kubeconfig does not say of which kind its client key is, and Fabric8 takes it for RSA; kubectl finds out. */
final class ClientKey {
    private ClientKey() {}

    static Config recognise(Config config) {
        if (config.getClientKeyData() != null && isEllipticCurve(config.getClientKeyData())) {
            config.setClientKeyAlgo("EC");
        }
        return config;
    }

    private static boolean isEllipticCurve(String data) {
        var pem = new String(Base64.getDecoder().decode(data));
        try {
            var der = Base64.getMimeDecoder().decode(pem.replaceAll("-----.*?-----", ""));
            KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
            return true;
        } catch (GeneralSecurityException e) {
            return pem.contains("EC PRIVATE KEY");
        }
    }
}
