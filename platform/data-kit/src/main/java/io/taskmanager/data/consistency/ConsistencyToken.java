package io.taskmanager.data.consistency;

import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.kit.seal.Seal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Consistency-Token}: an answer to a write carries it when the database has secondaries, and a request
 * that brings it back is answered with that write or a later state. It is sealed, because a made-up time could move the
 * clock of a cluster.
 */
public class ConsistencyToken {

    public static final String HEADER = "Consistency-Token";

    /** The parameter of a query in its place, for what a browser downloads by a link. */
    public static final String PARAMETER = "consistency";

    /** Of both, for OpenAPI. */
    public static final String DESCRIPTION =
            "From the answer to a write: what is read is at least as new as that write. Without it the answer may be "
                    + "some seconds old.";

    private final Causality causality;
    /** Null where no tokens are given; not injected, because such a service needs no secret for it. */
    private final @Nullable Seal seal;

    private final String context;

    /** @param given whether this service reads from secondaries, {@code consistency.tokens} */
    ConsistencyToken(
            Causality causality,
            Config config,
            @ConfigProperty(name = "consistency.tokens", defaultValue = "false") boolean given,
            @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.causality = causality;
        this.seal = given ? new Seal(config.getValue("cursor.secret", String.class)) : null;
        this.context = "consistency/" + database;
    }

    @ServerRequestFilter
    void take(ContainerRequestContext request) {
        if (seal != null) {
            follow(seal, HEADER, request.getHeaderString(HEADER));
            follow(seal, PARAMETER, request.getUriInfo().getQueryParameters().getFirst(PARAMETER));
        }
    }

    private void follow(Seal with, String field, @Nullable String token) {
        if (token != null) {
            causality.follow(with.open(context, token)
                    .map(ClusterTime::parse)
                    .orElseThrow(() -> InvalidFields.of(field, "must be as an answer gave it, or left out")));
        }
    }

    @ServerResponseFilter
    void give(ContainerResponseContext response) {
        var with = seal;
        if (with != null) {
            causality.written().ifPresent(time -> response.getHeaders()
                    .putSingle(HEADER, with.seal(context, time.bytes())));
        }
    }
}
