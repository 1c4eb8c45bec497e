package io.taskmanager.gateway.status;

import io.taskmanager.gateway.proxy.Upstreams;
import io.taskmanager.gateway.route.Service;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Asks every replica for its /health: once for all who want to know within a second. */
@ApplicationScoped
public class SuiteHealth {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int TIMEOUT_MILLIS = 1_000;

    private final HttpClient client;
    private final Clock clock;
    private final Upstreams upstreams;
    private @Nullable Future<SuiteView> latest;
    private long askedAtNanos;

    SuiteHealth(Vertx vertx, Upstreams upstreams, Clock clock) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(TIMEOUT_MILLIS));
        this.clock = clock;
        this.upstreams = upstreams;
    }

    /** Never fails: what does not answer is said to be unavailable. May complete on another thread. */
    public synchronized Future<SuiteView> current() {
        long now = System.nanoTime();
        if (latest == null || now - askedAtNanos > FRESH.toNanos()) {
            askedAtNanos = now;
            latest = askAll();
        }
        return latest;
    }

    private Future<SuiteView> askAll() {
        var services = new EnumMap<Service, Future<ServiceStatus>>(Service.class);
        for (var service : Service.values()) {
            services.put(service, ask(upstreams.toEachReplica(service)));
        }
        return Future.all(List.copyOf(services.values())).map(all -> {
            var byName = new TreeMap<String, ServiceStatus>();
            services.forEach((service, status) -> byName.put(service.label(), status.result()));
            var uptime = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
            return new SuiteView(ServiceStatus.ofSuite(byName.values()), clock.instant(), uptime, byName);
        });
    }

    private Future<ServiceStatus> ask(List<RequestOptions> replicas) {
        var answers = replicas.stream().map(this::ask).toList();
        return Future.all(answers).map(all -> ServiceStatus.ofService(all.list()));
    }

    private Future<ServiceStatus> ask(RequestOptions replica) {
        return client.request(
                        replica.setMethod(HttpMethod.GET).setURI("/health").setTimeout(TIMEOUT_MILLIS))
                .compose(request -> request.send())
                .compose(SuiteHealth::read)
                .otherwise(ServiceStatus.UNAVAILABLE);
    }

    private static Future<ServiceStatus> read(HttpClientResponse answer) {
        if (answer.statusCode() != 200) {
            return Future.succeededFuture(ServiceStatus.UNAVAILABLE);
        }
        return answer.body()
                .map(body -> "healthy".equals(body.toJsonObject().getString("status"))
                        ? ServiceStatus.HEALTHY
                        : ServiceStatus.DEGRADED);
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
