package io.taskmanager.auth.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Keeping a session and ending it. Both work with the refresh cookie alone, whatever became of the access token. */
@Path("/api/auth")
@Tag(name = "auth")
@RunOnVirtualThread
class SessionResource {
    private final SessionLife sessions;
    private final SessionCookies cookies;

    SessionResource(SessionLife sessions, SessionCookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @POST
    @Path("refresh")
    @PermitAll
    @Operation(operationId = "refresh", summary = "Rotates the session cookies")
    @APIResponse(responseCode = "204", description = "The cookies are rotated")
    @APIResponse(responseCode = "401", description = "The session has ended; its cookies are cleared")
    public RestResponse<Void> refresh(@Context HttpHeaders headers) {
        return withCookies(cookies.of(sessions.refresh(refreshCookie(headers)))).build();
    }

    @POST
    @Path("logout")
    @PermitAll
    @Operation(operationId = "logout", summary = "Ends the session and clears its cookies")
    @APIResponse(responseCode = "204", description = "Signed out, or never signed in")
    public RestResponse<Void> logout(@Context HttpHeaders headers) {
        sessions.end(refreshCookie(headers));
        return withCookies(cookies.cleared())
                .header("Clear-Site-Data", "\"cookies\", \"storage\", \"cache\"")
                .build();
    }

    /** A client whose session has ended should stop presenting what is left of it. */
    @ServerResponseFilter
    public void clearCookies(ContainerResponseContext response, @Nullable Throwable thrown) {
        if (thrown instanceof SessionEnded) {
            cookies.cleared().forEach(cookie -> response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie));
        }
    }

    private static ResponseBuilder<Void> withCookies(List<String> values) {
        ResponseBuilder<Void> response = ResponseBuilder.noContent();
        values.forEach(cookie -> response.header(HttpHeaders.SET_COOKIE, cookie));
        return response;
    }

    private @Nullable String refreshCookie(HttpHeaders headers) {
        Cookie cookie = headers.getCookies().get(cookies.refreshName());
        return cookie == null ? null : cookie.getValue();
    }
}
