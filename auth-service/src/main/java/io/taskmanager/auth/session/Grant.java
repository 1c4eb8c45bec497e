package io.taskmanager.auth.session;

import io.taskmanager.auth.token.AccessToken;
import java.time.Instant;

/** What a client is given to act as a user: a short-lived token to show, and a long-lived one to renew it with. */
public record Grant(AccessToken access, RefreshToken refresh, Instant issuedAt, Instant refreshExpiresAt) {}
