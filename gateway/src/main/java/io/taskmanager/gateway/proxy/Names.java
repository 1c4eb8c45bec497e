package io.taskmanager.gateway.proxy;

import io.netty.channel.socket.SocketChannel;
import io.netty.resolver.ResolvedAddressTypes;
import io.netty.resolver.dns.DnsNameResolver;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import io.netty.resolver.dns.NoopDnsCache;
import io.netty.resolver.dns.SequentialDnsServerAddressStreamProvider;
import io.vertx.core.Future;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;

/**
 * Asks DNS which addresses a name has now. The JVM's own look-ups remember answers for half a minute and block for as
 * long as the C library likes; these do neither. IPv6 addresses are taken when there are no IPv4 ones: behind the name of
 * a dual-stack service each replica would be there twice otherwise.
 */
final class Names {
    private static final int DNS = 53;

    private final ContextInternal context;
    private final DnsNameResolver resolver;

    /** @param context whose event loop does all the work */
    Names(ContextInternal context, ProxyConfig.Resolution config) {
        this.context = context;
        VertxInternal vertx = context.owner();
        var builder = new DnsNameResolverBuilder(context.nettyEventLoop())
                .datagramChannelFactory(() -> vertx.transport().datagramChannel())
                .socketChannelFactory(() ->
                        (SocketChannel) vertx.transport().channelFactory(false).newChannel())
                .resolvedAddressTypes(ResolvedAddressTypes.IPV4_PREFERRED)
                .completeOncePreferredResolved(true)
                .resolveCache(NoopDnsCache.INSTANCE)
                .queryTimeoutMillis(config.timeout().toMillis());
        config.servers()
                .map(servers -> servers.stream().map(Names::server).toList())
                .ifPresent(
                        servers -> builder.nameServerProvider(new SequentialDnsServerAddressStreamProvider(servers)));
        this.resolver = builder.build();
    }

    private static InetSocketAddress server(String server) {
        var address = URI.create("dns://" + server);
        return new InetSocketAddress(address.getHost(), address.getPort() > 0 ? address.getPort() : DNS);
    }

    /** All addresses, at least one; a failure when the name has none or nobody knows. Call it on the context. */
    Future<List<InetAddress>> addressesOf(String name) {
        var addresses = context.<List<InetAddress>>promise();
        resolver.resolveAll(name).addListener(addresses);
        return addresses.future();
    }

    void close() {
        resolver.close();
    }
}
