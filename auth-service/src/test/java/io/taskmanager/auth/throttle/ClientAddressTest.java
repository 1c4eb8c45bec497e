package io.taskmanager.auth.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final String PEER = "10.0.0.9";

    @Test
    void theLastHopCountsBecauseTheGatewayWroteIt() {
        assertThat(of(List.of("6.6.6.6, 198.51.100.7"), 1)).isEqualTo("198.51.100.7");
        assertThat(of(List.of("6.6.6.6", "198.51.100.7"), 1)).isEqualTo("198.51.100.7");
    }

    @Test
    void withTwoProxiesTheLastButOneCounts() {
        assertThat(of(List.of("6.6.6.6, 198.51.100.7, 10.0.0.1"), 2)).isEqualTo("198.51.100.7");
    }

    @Test
    void withoutProxiesTheHeaderIsNotBelieved() {
        assertThat(of(List.of("6.6.6.6"), 0)).isEqualTo(PEER);
    }

    @Test
    void whatIsNoAddressIsIgnored() {
        assertThat(of(List.of("evil\u0000"), 1)).isEqualTo(PEER);
        assertThat(of(List.of(""), 1)).isEqualTo(PEER);
        assertThat(of(List.of(), 1)).isEqualTo(PEER);
        assertThat(ClientAddress.of(List.of(), null, 1).text()).isEqualTo("unknown");
    }

    @Test
    void aNetworkOfVersionSixIsOneAddress() {
        assertThat(of(List.of("2001:db8:1:2:3:4:5:6"), 1))
                .isEqualTo(of(List.of("2001:db8:1:2::ffff"), 1))
                .isNotEqualTo(of(List.of("2001:db8:1:3::1"), 1));
    }

    private static String of(List<String> forwardedFor, int proxies) {
        return ClientAddress.of(forwardedFor, PEER, proxies).text();
    }
}
