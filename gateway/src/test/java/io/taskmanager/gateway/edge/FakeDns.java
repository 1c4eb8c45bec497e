package io.taskmanager.gateway.edge;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.handler.codec.dns.DatagramDnsQuery;
import io.netty.handler.codec.dns.DatagramDnsQueryDecoder;
import io.netty.handler.codec.dns.DatagramDnsResponse;
import io.netty.handler.codec.dns.DatagramDnsResponseEncoder;
import io.netty.handler.codec.dns.DefaultDnsRawRecord;
import io.netty.handler.codec.dns.DnsRecordType;
import io.netty.handler.codec.dns.DnsResponseCode;
import io.netty.handler.codec.dns.DnsSection;
import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real DNS server: says what the test says, and of all other names that they do not exist. */
final class FakeDns implements AutoCloseable {
    private static final int TTL_SECONDS = 5;

    private final Map<String, List<byte[]>> names = new ConcurrentHashMap<>();
    private final EventLoopGroup loop = new NioEventLoopGroup(1);

    FakeDns(InetSocketAddress at) {
        new Bootstrap()
                .group(loop)
                .channel(NioDatagramChannel.class)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        new DatagramDnsQueryDecoder(),
                                        new DatagramDnsResponseEncoder(),
                                        new Answering());
                    }
                })
                .bind(at)
                .syncUninterruptibly();
    }

    FakeDns say(String name, String... addresses) {
        names.put(
                name,
                Stream.of(addresses)
                        .map(NetUtil::createByteArrayFromIpAddressString)
                        .toList());
        return this;
    }

    void forget(String name) {
        names.remove(name);
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private final class Answering extends SimpleChannelInboundHandler<DatagramDnsQuery> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, DatagramDnsQuery query) {
            var question = query.recordAt(DnsSection.QUESTION);
            var name = question.name().substring(0, question.name().length() - 1);
            var known = names.get(name);
            var answer = new DatagramDnsResponse(
                            query.recipient(),
                            query.sender(),
                            query.id(),
                            query.opCode(),
                            known == null ? DnsResponseCode.NXDOMAIN : DnsResponseCode.NOERROR)
                    .addRecord(DnsSection.QUESTION, question);
            if (known != null) {
                known.stream()
                        .filter(bytes ->
                                question.type().equals(bytes.length == 4 ? DnsRecordType.A : DnsRecordType.AAAA))
                        .forEach(bytes -> answer.addRecord(
                                DnsSection.ANSWER,
                                new DefaultDnsRawRecord(
                                        question.name(), question.type(), TTL_SECONDS, Unpooled.wrappedBuffer(bytes))));
            }
            context.writeAndFlush(answer);
        }
    }
}
