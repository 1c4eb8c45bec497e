package io.taskmanager.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private static final String TASK = "/api/tasks/0197a3f0-0000-7000-8000-000000000001";

    private final Routes routes = Routes.api();

    @Test
    void aTaskByItsIdGoesToTaskService() {
        var match = routes.match(HttpMethod.PATCH, TASK);

        assertThat(match).isInstanceOfSatisfying(Match.Found.class, found -> {
            assertThat(found.route().service()).isEqualTo(Service.TASK);
            assertThat(found.route().template()).isEqualTo("/api/tasks/{id}");
            assertThat(found.route().access()).isEqualTo(Access.SIGNED_IN);
        });
    }

    @Test
    void headGoesWhereGetGoes() {
        assertThat(routes.match(HttpMethod.HEAD, TASK)).isInstanceOf(Match.Found.class);
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() {
        var match = routes.match(HttpMethod.PUT, TASK);

        assertThat(match).isEqualTo(new Match.WrongMethod("/api/tasks/{id}", "DELETE, GET, HEAD, OPTIONS, PATCH"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "*",
                "/api",
                "/api/",
                "/api/tasks/",
                "/api/tasks/..",
                "/api/tasks/.",
                "/api/tasks/%2e%2e",
                "/api/tasks/a%2Fb",
                "/api/tasks/a%00b",
                "/api/tasks/a;b",
                "/api/projects/",
                "/api/projects//tasks",
                "/api/projects/1/tasks/2",
                "//api/projects",
                "/API/projects",
                "/api/auth/me/x",
                "/api/admin",
                "/health/ready",
                "/metrics",
                "/q/openapi",
                "/events"
            })
    void whatTheTableDoesNotListDoesNotExist(String path) {
        assertThat(routes.match(HttpMethod.GET, path)).isEqualTo(new Match.Unknown());
    }

    @Test
    void onlySigningInItsKeysAndSecretAddressesArePublic() {
        var open = routes.rows().stream()
                .filter(route -> route.access() == Access.PUBLIC)
                .map(Route::template);

        assertThat(open)
                .containsExactly(
                        "/api/auth/register",
                        "/api/auth/login",
                        "/api/auth/refresh",
                        "/api/auth/logout",
                        "/.well-known/jwks.json",
                        "/api/calendar-feeds/{id}");
    }

    @Test
    void onlyAuthServiceReceivesCookies() {
        var receivers = routes.rows().stream().filter(Route::receivesCookies).map(Route::service);

        assertThat(receivers).containsOnly(Service.AUTH);
    }
}
