package io.taskmanager.kit.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code tls_certificate_expiry_timestamp_seconds}: when the first certificate of this server ends, in Unix time. There is
 * none where something in front ends TLS; that one (ingress, cert-manager) has a metric of its own then.
 */
@ApplicationScoped
class CertificateExpiry {
    private final TlsConfigurationRegistry tls;
    private final Optional<String> name;

    CertificateExpiry(
            TlsConfigurationRegistry tls,
            @ConfigProperty(name = "quarkus.http.tls-configuration-name") Optional<String> name) {
        this.tls = tls;
        this.name = name;
    }

    /** Not a MeterBinder: those are asked before there are key stores. */
    void bind(@Observes StartupEvent event, MeterRegistry registry) {
        name.flatMap(tls::get)
                .or(tls::getDefault)
                .filter(server -> server.getKeyStore() != null)
                .ifPresent(server -> Gauge.builder(
                                "tls.certificate.expiry.timestamp", server, s -> firstEnd(s.getKeyStore()))
                        .description("When the first certificate of this server ends")
                        .baseUnit("seconds")
                        .register(registry));
    }

    /** Asked at each scrape, because a reload exchanges the key store. */
    private static double firstEnd(KeyStore store) {
        try {
            return Collections.list(store.aliases()).stream()
                    .map(alias -> certificate(store, alias))
                    .filter(Objects::nonNull)
                    .mapToDouble(certificate -> certificate.getNotAfter().getTime() / 1000.0)
                    .min()
                    .orElse(Double.NaN);
        } catch (KeyStoreException e) {
            return Double.NaN;
        }
    }

    private static @Nullable X509Certificate certificate(KeyStore store, String alias) {
        try {
            return store.getCertificate(alias) instanceof X509Certificate x509 ? x509 : null;
        } catch (KeyStoreException e) {
            return null;
        }
    }
}
