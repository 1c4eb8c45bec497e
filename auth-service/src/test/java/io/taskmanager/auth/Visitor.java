package io.taskmanager.auth;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A person at a browser of their own, with an address of their own. */
public final class Visitor {
    public static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    public final String email = "Visitor-" + UUID.randomUUID() + "@Example.com";
    private final String address;

    public Visitor() {
        int n = ADDRESSES.incrementAndGet();
        address = "10.1.%d.%d".formatted(n / 256, n % 256);
    }

    public RequestSpecification request() {
        return given().contentType(ContentType.JSON).header("X-Forwarded-For", "6.6.6.6, " + address);
    }

    public Response register() {
        return request()
                .body(Map.of("email", email, "password", PASSWORD, "name", "Vera Visitor"))
                .post("/api/auth/register");
    }

    public Response login(String password) {
        return login(email, password);
    }

    public Response login(String email, String password) {
        return request().body(Map.of("email", email, "password", password)).post("/api/auth/login");
    }

    public Response refresh(String refreshToken) {
        return request().cookie("__Secure-refresh", refreshToken).post("/api/auth/refresh");
    }

    public Response logout(String refreshToken) {
        return request().cookie("__Secure-refresh", refreshToken).post("/api/auth/logout");
    }

    public Response me(String accessToken) {
        return request().header("Authorization", "Bearer " + accessToken).get("/api/auth/me");
    }

    public static String access(Response response) {
        return response.getCookie("__Host-access");
    }

    public static String refreshToken(Response response) {
        return response.getCookie("__Secure-refresh");
    }
}
