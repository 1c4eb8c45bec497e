package io.taskmanager.auth.account;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.auth.session.SessionCookies;
import io.taskmanager.auth.session.SessionLife;
import io.taskmanager.auth.throttle.SignInThrottle;
import io.taskmanager.kit.caller.Caller;
import io.taskmanager.kit.problem.Unauthenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Getting an account, and reading one's own. */
@Path("/api/auth")
@Tag(name = "auth")
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "The gateway makes it from the cookie __Host-access.")
@RunOnVirtualThread
class AccountResource {
    private static final URI OWN = URI.create("/api/auth/me");

    private final Registration registration;
    private final Accounts accounts;
    private final SessionLife sessions;
    private final SessionCookies cookies;
    private final SignInThrottle throttle;
    private final Caller caller;

    AccountResource(
            Registration registration,
            Accounts accounts,
            SessionLife sessions,
            SessionCookies cookies,
            SignInThrottle throttle,
            Caller caller) {
        this.registration = registration;
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookies = cookies;
        this.throttle = throttle;
        this.caller = caller;
    }

    @POST
    @Path("register")
    @PermitAll
    @Operation(operationId = "register", summary = "Creates an account and signs in")
    @APIResponse(
            responseCode = "201",
            description = "The account; session cookies are set",
            headers = @Header(name = HttpHeaders.LOCATION, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = UserView.class)))
    @APIResponse(responseCode = "409", description = "The e-mail address has an account already")
    @APIResponse(responseCode = "422", description = "Some fields are not acceptable")
    public RestResponse<UserView> register(@Valid @NotNull NewUser user, @Context HttpServerRequest request) {
        Account account = registration.register(user, throttle.address(request));
        ResponseBuilder<UserView> response =
                ResponseBuilder.<UserView>created(OWN).entity(UserView.of(account));
        cookies.of(sessions.begin(account.id(), request.getHeader(HttpHeaders.USER_AGENT)))
                .forEach(cookie -> response.header(HttpHeaders.SET_COOKIE, cookie));
        return response.build();
    }

    /** Unlike other services this one knows whether the session still lives, and says so. */
    @GET
    @Path("me")
    @Authenticated
    @SecurityRequirement(name = "bearer")
    @Operation(operationId = "me", summary = "The account that is signed in")
    @APIResponseSchema(value = UserView.class, responseCode = "200", responseDescription = "The account")
    @APIResponse(responseCode = "401", description = "Not signed in")
    public UserView me() {
        if (!sessions.isLive(caller.sessionId())) {
            throw new Unauthenticated("The session has ended.");
        }
        return accounts.find(caller.userId())
                .map(UserView::of)
                .orElseThrow(() -> new Unauthenticated("The account is gone."));
    }
}
