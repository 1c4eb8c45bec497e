package io.taskmanager.kit.token;

import org.jose4j.keys.resolvers.VerificationKeyResolver;

/** Where the public keys come from that tokens are verified with; auth-service replaces it by its own keys. */
public interface KeySource extends VerificationKeyResolver {}
