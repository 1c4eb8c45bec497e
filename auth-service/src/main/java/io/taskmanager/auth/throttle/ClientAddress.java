package io.taskmanager.auth.throttle;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as far as the proxies in front can be believed: the n-th entry of X-Forwarded-For from the
 * right, because everything further left was written by the client.
 *
 * <p>An IPv6 address stands for its /64, which is what one customer usually has.
 *
 * @param text an IPv4 address, an IPv6 prefix, or {@code unknown}
 */
public record ClientAddress(String text) {
    private static final int PREFIX_BYTES = 8;

    static ClientAddress of(List<String> forwardedFor, @Nullable String peer, int proxies) {
        List<String> hops = forwardedFor.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        byte[] hop = proxies > 0 && proxies <= hops.size() ? bytes(hops.get(hops.size() - proxies)) : null;
        byte[] address = hop == null && peer != null ? bytes(peer) : hop;
        return new ClientAddress(address == null ? "unknown" : text(address));
    }

    private static byte @Nullable [] bytes(String literal) {
        return NetUtil.createByteArrayFromIpAddressString(literal);
    }

    private static String text(byte[] address) {
        try {
            InetAddress parsed = InetAddress.getByAddress(address);
            if (parsed instanceof Inet6Address) {
                byte[] prefix = Arrays.copyOf(Arrays.copyOf(address, PREFIX_BYTES), address.length);
                return InetAddress.getByAddress(prefix).getHostAddress() + "/64";
            }
            return parsed.getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Addresses have 4 or 16 bytes", e);
        }
    }
}
