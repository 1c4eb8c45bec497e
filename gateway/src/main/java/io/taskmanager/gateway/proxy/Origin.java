package io.taskmanager.gateway.proxy;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where replicas of a service are: an address, or a name behind which there may be any number of addresses.
 *
 * @param host as it is written in a URI: an IPv6 address is in brackets
 */
record Origin(String host, int port) {
    private static final int HTTP = 80;

    /** @param variable what the origins were read from, named when one of them cannot be used */
    static List<Origin> all(String variable, List<URI> uris) {
        return uris.stream().map(uri -> of(variable, uri)).toList();
    }

    private static Origin of(String variable, URI uri) {
        var isOrigin = "http".equals(uri.getScheme())
                && uri.getHost() != null
                && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                && uri.getRawQuery() == null;
        if (!isOrigin) {
            throw new IllegalArgumentException(
                    "%s must list origins like http://task-service:8080, not '%s'".formatted(variable, uri));
        }
        return new Origin(uri.getHost(), uri.getPort() > 0 ? uri.getPort() : HTTP);
    }

    /** The address when there is nothing to look up; null when the host is a name. */
    @Nullable
    InetAddress address() {
        if (host.equalsIgnoreCase("localhost")) {
            return InetAddress.getLoopbackAddress();
        }
        var bytes = NetUtil.createByteArrayFromIpAddressString(host);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 and 16 bytes are addresses", e);
        }
    }
}
