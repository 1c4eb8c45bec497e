package io.taskmanager.gateway.edge;

import java.net.InetSocketAddress;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The gateway with {@link NamedOrigins}, and the DNS server it asks. */
abstract class NamedTestBase extends GatewayTestBase {
    @ConfigProperty(name = "proxy.resolution.servers", defaultValue = "none")
    String dnsServer;

    FakeDns dns;

    @BeforeEach
    void startDns() {
        var address = URI.create("dns://" + dnsServer);
        dns = new FakeDns(new InetSocketAddress(address.getHost(), address.getPort()));
    }

    @AfterEach
    void stopDns() {
        dns.close();
    }

    /** Where a replica behind that name listens. */
    static URI at(URI name, String address) {
        return URI.create("http://" + address + ":" + name.getPort());
    }
}
