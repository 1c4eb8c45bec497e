package io.taskmanager.kit.token;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import io.taskmanager.kit.problem.Unauthenticated;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** Lets SmallRye JWT take our verdict on a bearer token, so that the gateway and the services judge alike. */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenPrincipals extends JWTCallerPrincipalFactory {
    private final AccessTokens tokens;

    TokenPrincipals(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo authContext) throws ParseException {
        try {
            tokens.verify(token);
            return new DefaultJWTCallerPrincipal(token, "at+jwt", tokens.claims(token));
        } catch (Unauthenticated e) {
            throw new ParseException(e.getMessage(), e);
        }
    }
}
