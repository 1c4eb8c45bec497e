package io.taskmanager.auth.signin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.taskmanager.auth.account.Account;
import io.taskmanager.auth.account.UserView;
import io.taskmanager.auth.session.SessionCookies;
import io.taskmanager.auth.session.SessionLife;
import io.taskmanager.auth.throttle.SignInThrottle;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Signing in with e-mail and password. */
@Path("/api/auth/login")
@Tag(name = "auth")
@RunOnVirtualThread
class SignInResource {
    private final SignIn signIn;
    private final SignInThrottle throttle;
    private final SessionLife sessions;
    private final SessionCookies cookies;

    SignInResource(SignIn signIn, SignInThrottle throttle, SessionLife sessions, SessionCookies cookies) {
        this.signIn = signIn;
        this.throttle = throttle;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @POST
    @PermitAll
    @Operation(operationId = "login", summary = "Signs in")
    @APIResponseSchema(
            value = UserView.class,
            responseCode = "200",
            responseDescription = "The account; session cookies are set")
    @APIResponse(responseCode = "401", description = "The e-mail address or the password is wrong")
    @APIResponse(responseCode = "429", description = "Too many failed sign-ins; wait for Retry-After seconds")
    public RestResponse<UserView> login(@Valid @NotNull Credentials credentials, @Context HttpServerRequest request) {
        Account account = signIn.identify(credentials, throttle.address(request));
        ResponseBuilder<UserView> response = ResponseBuilder.ok(UserView.of(account));
        cookies.of(sessions.begin(account.id(), request.getHeader(HttpHeaders.USER_AGENT)))
                .forEach(cookie -> response.header(HttpHeaders.SET_COOKIE, cookie));
        return response.build();
    }
}
